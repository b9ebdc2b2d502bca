/** Conditions of {@code --fail-on} and {@code --critical-on}: metrics, comparisons, thresholds. */
package io.hivematrix.beacon.cli.condition;
