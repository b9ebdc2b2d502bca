/** The ways to a board: straight to Codex, or through a running Beacon. */
package io.hivematrix.beacon.cli.access;
