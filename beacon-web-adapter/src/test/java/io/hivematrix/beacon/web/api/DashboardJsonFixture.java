package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Boards as the writer of JSON gets and writes them. */
final class DashboardJsonFixture {

    static final DashboardQuery HELPDESK = DashboardQuery.of(new ViewSlug("helpdesk"));
    static final Instant NOW = Tickets.NOW;
    static final DashboardJson JSON = new DashboardJson("page-version");

    private DashboardJsonFixture() {}

    /** Returns the JSON of the view helpdesk of a board, with all fields. */
    static JsonNode full(Board board) throws IOException {
        return read(JSON.write(prepare(board).show(HELPDESK), NOW, TicketDetailLevel.FULL));
    }

    static PreparedBoard prepare(Board board) {
        Agents agents = Boards.smallAgents();
        PsaConfiguration psa =
                new PsaConfiguration(Optional.of(new TicketLinks("https://psa.example/{ticket_id}")), Set.of());
        Views views = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);
        return PreparedBoard.of(Boards.snapshot(board), agents, psa, views, DefaultOrders.STANDARD);
    }

    static JsonNode read(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }
}
