package io.hivematrix.beacon.domain.ticket;

/**
 * Id of a group, board or queue in the PSA system ({@code group_id}); views are defined by groups.
 *
 * @param value the id
 */
public record GroupId(long value) implements Comparable<GroupId> {

    @Override
    public int compareTo(GroupId other) {
        return Long.compare(value, other.value);
    }

    /** Returns the id in decimal, without grouping. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
