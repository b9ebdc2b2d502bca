/** Looking at a board again and again. */
package io.hivematrix.beacon.cli.watch;
