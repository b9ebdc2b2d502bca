package io.hivematrix.beacon.embedding;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.categorization.SpecificationCategorization;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.sort.SortOrder;
import io.hivematrix.beacon.domain.sort.TicketOrder;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Status;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

final class SalesBoard {
    static final GroupId SALES = new GroupId(7);
    static final SlaColorPolicy STRICT = new SlaColorPolicy(Duration.ofHours(8), Duration.ofHours(48));
    static final View VIEW = new View(new ViewSlug("sales"), "Sales", "Sales", GroupFilter.only(Set.of(SALES)), 10);
    static final DefaultOrders ORDERS =
            DefaultOrders.STANDARD.with(Section.OPEN, TicketOrder.by(SortOrder.descending(SortKey.SLA)));

    static Ticket ticket(long id, String subject, Instant due, Instant now) {
        return Ticket.builder(new TicketId(id))
                .subject(subject)
                .status(new Status(OptionalInt.empty(), "Open"))
                .sla(STRICT.sla("Due " + due, due, now))
                .group(SALES)
                .build();
    }

    static Dashboard show(List<Ticket> tickets, Instant now) {
        var board = SpecificationCategorization.STANDARD.board(tickets, Optional.of(now), now);
        var snapshot = new BoardSnapshot(board, now, Optional.empty());
        var views = new Views(List.of(VIEW));
        var prepared = PreparedBoard.of(snapshot, Agents.NOT_LOADED, PsaConfiguration.UNKNOWN, views, ORDERS);
        return prepared.show(DashboardQuery.of(VIEW.slug()));
    }

    private SalesBoard() {}
}
