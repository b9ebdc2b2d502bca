/** The terminal: width, colours, interrupt signals. */
package io.hivematrix.beacon.cli.terminal;
