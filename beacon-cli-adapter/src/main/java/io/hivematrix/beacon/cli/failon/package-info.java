/** Conditions on a board, by which scripts and monitoring tell good from bad. */
package io.hivematrix.beacon.cli.failon;
