/** The {@code watch} loop: polls a dashboard and redraws the screen. */
package io.hivematrix.beacon.cli.watch;
