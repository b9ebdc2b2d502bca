package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import java.util.Objects;

/**
 * Parsed request for a board.
 *
 * @param detailLevel the fields of each ticket
 */
public record BoardRequest(DashboardQuery query, TicketDetailLevel detailLevel) {

    /** @throws NullPointerException if a component is null; the message names it */
    public BoardRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(detailLevel, "detailLevel");
    }
}
