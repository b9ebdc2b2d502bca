package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Dashboards with given ticket text. */
final class TestDashboards {

    static final RelativeTimes TIMES = new RelativeTimes(Clock.fixed(Tickets.NOW, ZoneOffset.UTC));

    private TestDashboards() {}

    /** Returns one ticket whose subject, requester and agent are {@code text}. */
    static DashboardResult withText(String text) {
        return result(
                Boards.of(
                        Section.OPEN,
                        Tickets.ticket(101)
                                .subject(text)
                                .requester(new Requester(text, Optional.of(text), Optional.empty()))
                                .assignment(Assignment.to(new AgentId(7), text))
                                .build()),
                "{}");
    }

    /** Returns the small board without PSA configuration, so without links. */
    static DashboardResult withoutLinks() {
        return result(Boards.small(), "{}", new PsaConfiguration(Optional.empty(), Set.of()));
    }

    static DashboardResult result(Board board, String json) {
        return result(
                board,
                json,
                new PsaConfiguration(TicketLinks.ofTemplate("https://psa.example/t/{ticket_id}"), Set.of()));
    }

    private static DashboardResult result(Board board, String json, PsaConfiguration psa) {
        Dashboard dashboard = new DashboardService(
                        FixedBoardSource.of(board),
                        () -> Agents.NOT_LOADED,
                        () -> psa,
                        ViewDefinitions.standard(Set.of(), 30),
                        DefaultOrders.STANDARD,
                        () -> Tickets.NOW)
                .show(DashboardQuery.of(new ViewSlug("helpdesk")));
        return new DashboardResult(dashboard, () -> json.getBytes(StandardCharsets.UTF_8));
    }
}
