/** The terminal at the other end: its size, its colours, its interrupt key. */
package io.hivematrix.beacon.cli.terminal;
