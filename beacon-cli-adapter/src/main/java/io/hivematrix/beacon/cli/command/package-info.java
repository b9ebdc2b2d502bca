/** The commands, one class each, and their error handling. */
package io.hivematrix.beacon.cli.command;
