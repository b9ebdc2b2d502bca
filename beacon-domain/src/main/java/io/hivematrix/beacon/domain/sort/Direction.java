package io.hivematrix.beacon.domain.sort;

/** Which way a column is sorted. Absent values come last either way. */
public enum Direction {
    /** Smallest, oldest, alphabetically first, least urgent first. */
    ASCENDING,
    /** Largest, newest, alphabetically last, most urgent first. */
    DESCENDING
}
