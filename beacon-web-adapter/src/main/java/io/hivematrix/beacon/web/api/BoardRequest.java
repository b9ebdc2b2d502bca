package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;

/**
 * Parsed request for a board.
 *
 * @param detailLevel the fields of each ticket
 */
public record BoardRequest(DashboardQuery query, TicketDetailLevel detailLevel) {}
