/** Tests of the command line as a process, in a pipe and on a terminal. */
package io.hivematrix.beacon.app.cli;
