package io.hivematrix.beacon.domain.ticket;

/**
 * Number of a ticket in the PSA system, as displayed to users.
 * May exceed 2<sup>53</sup>, so JSON for browsers must contain it as a string.
 *
 * <pre>{@code
 * Optional<LocatedTicket> found = prepared.find(new TicketId(16234));
 * }</pre>
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

    /** Returns the number in decimal, without grouping. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
