package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;
import java.util.function.Function;

/**
 * A total order of tickets: by the first step, then among equals by the next, at last by the ticket's number.
 *
 * @param steps the steps, the most important first
 */
public record TicketOrder(List<SortOrder> steps) {

    /** Copies the list. */
    public TicketOrder {
        steps = List.copyOf(steps);
    }

    /** The order of those steps. */
    public static TicketOrder by(SortOrder... steps) {
        return new TicketOrder(List.of(steps));
    }

    /** The tickets in this order. */
    public List<Ticket> sorted(List<Ticket> tickets) {
        return sorted(tickets, Function.identity());
    }

    /** The items in the order of their tickets. */
    public <T> List<T> sorted(List<T> items, Function<T, Ticket> ticketOf) {
        List<T> result = SortKey.ID.sorted(items, Direction.ASCENDING, ticketOf);
        for (int i = steps.size() - 1; i >= 0; i--) {
            result = steps.get(i).key().sorted(result, steps.get(i).direction(), ticketOf);
        }
        return result;
    }
}
