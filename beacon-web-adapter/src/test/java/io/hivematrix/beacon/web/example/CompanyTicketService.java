package io.hivematrix.beacon.web.example;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filters the shared board by company; causes no request to Codex. */
public final class CompanyTicketService implements ListCompanyTicketsUseCase {

    private final ShowDashboardUseCase dashboards;

    public CompanyTicketService(ShowDashboardUseCase dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public List<CompanyTicket> ticketsOf(String companyId) {
        PreparedBoard board = dashboards.latest();
        Map<TicketId, Ticket> found = new LinkedHashMap<>();
        board.views().all().stream()
                .flatMap(view -> board.show(DashboardQuery.of(view.slug())).sections().stream())
                .flatMap(section -> section.tickets().stream())
                .filter(ticket -> ticket.requester().companyId().equals(Optional.of(companyId)))
                .forEach(ticket -> found.put(ticket.id(), ticket));
        return found.values().stream()
                .sorted(Comparator.comparing(ticket -> ticket.sla().color()))
                .map(ticket -> new CompanyTicket(
                        ticket.id(), ticket.sla().color(), ticket.details().hoursSpent()))
                .toList();
    }
}
