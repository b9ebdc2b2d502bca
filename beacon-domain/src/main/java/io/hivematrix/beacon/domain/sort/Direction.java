package io.hivematrix.beacon.domain.sort;

/** Sort direction of a column. Absent values are last in both directions. */
public enum Direction {
    /** Smallest number, earliest time, first in the alphabet or least urgent first. */
    ASCENDING,
    /** Largest number, latest time, last in the alphabet or most urgent first. */
    DESCENDING
}
