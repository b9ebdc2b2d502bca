package io.hivematrix.beacon.web.api;

import static io.hivematrix.beacon.web.api.DashboardJsonFixture.HELPDESK;
import static io.hivematrix.beacon.web.api.DashboardJsonFixture.JSON;
import static io.hivematrix.beacon.web.api.DashboardJsonFixture.NOW;
import static io.hivematrix.beacon.web.api.DashboardJsonFixture.full;
import static io.hivematrix.beacon.web.api.DashboardJsonFixture.prepare;
import static io.hivematrix.beacon.web.api.DashboardJsonFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.AgentId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DashboardJsonTest {

    private static final List<String> DOCUMENTED_KEYS = List.of(
            "s1_items",
            "s2_items",
            "s3_items",
            "s4_items",
            "total_active_items",
            "dashboard_generated_time_iso",
            "view",
            "section1_name_js",
            "section2_name_js",
            "section3_name_js",
            "section4_name_js");

    @Test
    void writesEveryDocumentedKey() throws IOException {
        JsonNode board = full(Boards.small());

        assertThat(board.fieldNames()).toIterable().containsAll(DOCUMENTED_KEYS);
        assertThat(board.get("view").asText()).isEqualTo("Helpdesk");
        assertThat(board.get("section4_name_js").asText()).isEqualTo("Other Active Helpdesk Tickets");
    }

    @Test
    void writesCountsOfRowsAndOfView() throws IOException {
        JsonNode board = read(JSON.write(
                prepare(Boards.small()).show(HELPDESK.withAgent(AgentFilter.of(Tickets.OMAR.id()))),
                NOW,
                TicketDetailLevel.FULL));

        assertThat(board.get("total_active_items").intValue()).isEqualTo(1);
        assertThat(board.get("view_total_items").intValue()).isEqualTo(3);
        assertThat(board.get("section_totals")).map(JsonNode::intValue).containsExactly(1, 0, 1, 1);
        assertThat(board.get("siren_threshold").intValue()).isEqualTo(30);
        assertThat(board.get("view_slug").textValue()).isEqualTo("helpdesk");
        assertThat(board.get("ticket_url_template").textValue()).isEqualTo("https://psa.example/{ticket_id}");
    }

    @Test
    void writesWorkload() throws IOException {
        JsonNode workload = full(Boards.small()).get("workload");

        assertThat(workload)
                .map(agent -> agent.get("name").textValue())
                .containsExactly("Agent 19000900116", "Jane Smith", "Ömar Zięba", "Unassigned");
        assertThat(workload.get(0).get("selectable").booleanValue()).isFalse();
        assertThat(workload.get(2).get("agent_key").textValue()).isEqualTo("9007199254740993");
        assertThat(workload.get(2).get("sections")).map(JsonNode::intValue).containsExactly(0, 0, 1, 0);
        assertThat(workload.get(2).get("colors").get("red").intValue()).isEqualTo(1);
        assertThat(workload.get(3).get("agent_key").isNull()).isTrue();
    }

    @Test
    void agentWithoutTickets_hasNotice() throws IOException {
        JsonNode board = read(JSON.write(
                prepare(Boards.small()).show(HELPDESK.withAgent(AgentFilter.of(new AgentId(5)))),
                NOW,
                TicketDetailLevel.FULL));

        assertThat(board.get("notice").textValue()).isEqualTo("Agent 5 has no tickets in this view.");
        assertThat(board.get("total_active_items").intValue()).isZero();
    }

    @Test
    void incompleteBoard_hasCountAndNotice() throws IOException {
        JsonNode board = full(Boards.incomplete(2));

        assertThat(board.get("skipped").intValue()).isEqualTo(2);
        assertThat(board.get("notice").textValue())
                .isEqualTo("2 tickets could not be read and cannot be shown since 2026-11-22 15:00 UTC."
                        + " Example: ticket 9: id is malformed.");
        assertThat(full(Boards.small()).get("skipped").intValue()).isZero();
        assertThat(full(Boards.small()).get("notice").isNull()).isTrue();
    }

    @Test
    void freshBoard_doesNotDependOnFetchTime() {
        PreparedBoard board = prepare(Boards.small());
        PreparedBoard later = board.withFreshness(
                new Freshness(board.freshness().lastSync(), NOW.plusSeconds(300), Optional.empty()));

        assertThat(JSON.write(later.show(HELPDESK), NOW.plusSeconds(301), TicketDetailLevel.FULL))
                .isEqualTo(JSON.write(board.show(HELPDESK), NOW, TicketDetailLevel.FULL));
    }

    @Test
    void freshBoard_isNotStale() throws IOException {
        JsonNode board = full(Boards.small());

        assertThat(board.get("stale").booleanValue()).isFalse();
        assertThat(board.get("error").isNull()).isTrue();
        assertThat(board.has("board_age_seconds")).isFalse();
        assertThat(board.has("failing_since")).isFalse();
        assertThat(board.has("next_try")).isFalse();
    }

    @Test
    void staleBoard_hasAgeAndError() throws IOException {
        RefreshFailure failure = new RefreshFailure(
                RefreshFailure.Reason.TIMED_OUT,
                "Codex did not respond in time.",
                NOW.plusSeconds(10),
                Optional.of(NOW.plusSeconds(130)));
        PreparedBoard board = prepare(Boards.small());
        PreparedBoard stale =
                board.withFreshness(new Freshness(board.freshness().lastSync(), NOW, Optional.of(failure)));
        JsonNode response = read(JSON.write(stale.show(HELPDESK), NOW.plusSeconds(125), TicketDetailLevel.FULL));

        assertThat(response.get("stale").booleanValue()).isTrue();
        assertThat(response.get("error").textValue()).isEqualTo("Codex did not respond in time.");
        assertThat(response.get("board_age_seconds").intValue()).isEqualTo(125);
        assertThat(response.get("failing_since").textValue()).isEqualTo("2026-11-22T15:00:10Z");
        assertThat(response.get("next_try").textValue()).isEqualTo("2026-11-22T15:02:10Z");
        assertThat(response.get("dashboard_generated_time_iso").textValue()).isEqualTo("2026-11-22T14:50:00Z");
        assertThat(response.get("total_active_items").intValue()).isEqualTo(3);
    }

    @Test
    void writesMissingSyncTimeAsNull() throws IOException {
        Board unsynced = new Board(Boards.small().sections(), Optional.empty(), SkippedTickets.NONE);

        assertThat(full(unsynced).get("dashboard_generated_time_iso").isNull()).isTrue();
    }
}
