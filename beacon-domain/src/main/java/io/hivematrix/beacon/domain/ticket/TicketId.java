package io.hivematrix.beacon.domain.ticket;

/**
 * The number of a ticket in the PSA system; what agents read, quote and click ({@code external_id} in the specification's
 * field table). May exceed 2<sup>53</sup>, so it must reach a browser as text.
 *
 * @param value the number, positive
 */
public record TicketId(long value) implements Comparable<TicketId> {

    /** @throws IllegalArgumentException if the value is not positive */
    public TicketId {
        if (value <= 0) {
            throw new IllegalArgumentException("ticket id must be positive, but is " + value);
        }
    }

    @Override
    public int compareTo(TicketId other) {
        return Long.compare(value, other.value);
    }

    /** The number in decimal, ungrouped. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
