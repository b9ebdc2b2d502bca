package io.hivematrix.beacon.domain.ticket;

/**
 * The number of a group, board or queue of the PSA system, by which views are told apart ({@code group_id}).
 *
 * @param value the number as the PSA system gives it
 */
public record GroupId(long value) implements Comparable<GroupId> {

    @Override
    public int compareTo(GroupId other) {
        return Long.compare(value, other.value);
    }

    /** The number in decimal, ungrouped. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
