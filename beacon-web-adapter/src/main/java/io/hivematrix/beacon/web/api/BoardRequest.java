package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import java.util.Optional;

/**
 * Parsed request for a board.
 *
 * @param detailLevel the fields of each ticket
 * @param since hash of the list document from which changes are requested; empty for all rows
 */
public record BoardRequest(DashboardQuery query, TicketDetailLevel detailLevel, Optional<String> since) {

    /** Creates a request for all rows. */
    public BoardRequest(DashboardQuery query, TicketDetailLevel detailLevel) {
        this(query, detailLevel, Optional.empty());
    }

    /** Returns the request for all rows. */
    BoardRequest whole() {
        return new BoardRequest(query, detailLevel);
    }

    /** Returns whether the document is the list that a page loads: only from it can changes be requested. */
    boolean isList() {
        return detailLevel == TicketDetailLevel.LIST && query.equals(DashboardQuery.of(query.view()));
    }
}
