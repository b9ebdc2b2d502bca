/** A running Beacon as the source of a board: its API read back into the domain's values. */
package io.hivematrix.beacon.cli.remote;
