package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;
import java.util.function.Function;

/**
 * Total order of tickets by several columns; tickets that are equal in all of them are ordered by number. Immutable.
 *
 * @param steps the orders, the most significant first
 */
public record TicketOrder(List<SortOrder> steps) {

    /** @throws NullPointerException if the list or an element is null */
    public TicketOrder {
        steps = List.copyOf(steps);
    }

    /** Returns the order by several columns, the most significant first. */
    public static TicketOrder by(SortOrder... steps) {
        return new TicketOrder(List.of(steps));
    }

    /** Returns tickets sorted by this order. */
    public List<Ticket> sorted(List<Ticket> tickets) {
        return sorted(tickets, Function.identity());
    }

    /** Returns items sorted by this order of their tickets. */
    public <T> List<T> sorted(List<T> items, Function<T, Ticket> ticketOf) {
        List<T> result = SortKey.ID.sorted(items, Direction.ASCENDING, ticketOf);
        for (int i = steps.size() - 1; i >= 0; i--) {
            result = steps.get(i).key().sorted(result, steps.get(i).direction(), ticketOf);
        }
        return result;
    }
}
