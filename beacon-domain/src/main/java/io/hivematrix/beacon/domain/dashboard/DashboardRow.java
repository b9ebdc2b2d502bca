package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.sort.SortRanks;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.Objects;

/**
 * Row of a dashboard section. Immutable.
 *
 * @param ticket the ticket, with the current name of its agent
 * @param searchKey the folded text that search terms are matched against, see {@link SearchTerms#searchKey}
 * @param ranks the ranks by column among all tickets of the section in the view, filtered or not
 */
public record DashboardRow(Ticket ticket, String searchKey, SortRanks ranks) {

    /** @throws NullPointerException naming the component that is null */
    public DashboardRow {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(searchKey, "searchKey");
        Objects.requireNonNull(ranks, "ranks");
    }
}
