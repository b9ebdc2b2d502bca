/** The commands, one class each, their error handling and exit codes. */
package io.hivematrix.beacon.cli.command;
