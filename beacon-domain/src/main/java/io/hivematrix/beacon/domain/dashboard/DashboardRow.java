package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.sort.SortRanks;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.Objects;

/**
 * One line of a dashboard.
 *
 * @param ticket the ticket, under its agent's current name
 * @param searchKey what it is found by, see {@link SearchTerms#searchKey}
 * @param ranks where it stands by each column among all tickets of its section and view, filtered or not
 */
public record DashboardRow(Ticket ticket, String searchKey, SortRanks ranks) {

    /** @throws NullPointerException naming the component that is null */
    public DashboardRow {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(searchKey, "searchable");
        Objects.requireNonNull(ranks, "ranks");
    }
}
