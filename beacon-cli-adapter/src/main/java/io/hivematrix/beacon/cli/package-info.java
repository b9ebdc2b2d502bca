/** A person or a script at a terminal: the commands, and what the application hands them. */
package io.hivematrix.beacon.cli;
