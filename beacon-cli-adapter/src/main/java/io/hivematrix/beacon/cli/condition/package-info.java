/** Conditions of {@code --fail-on}: metrics, comparisons, thresholds. */
package io.hivematrix.beacon.cli.condition;
