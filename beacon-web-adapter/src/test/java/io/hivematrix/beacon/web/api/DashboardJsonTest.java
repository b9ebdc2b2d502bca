package io.hivematrix.beacon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.PassThroughFields;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketDetails;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardJsonTest {

    private static final DashboardQuery HELPDESK = DashboardQuery.of(new ViewSlug("helpdesk"));
    private static final Instant NOW = Tickets.NOW;
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
    private static final List<String> DEPRECATED_TICKET_KEYS = List.of(
            "description_text",
            "ticket_number",
            "ticket_type",
            "first_responded_at_iso",
            "fr_due_by_str",
            "due_by_str",
            "updated_friendly",
            "created_days_old",
            "agent_responded_friendly",
            "requester_id",
            "status_id",
            "priority_id",
            "total_hours_spent");
    private static final List<String> DOCUMENTED_TICKET_KEYS = List.of(
            "id",
            "external_id",
            "subject",
            "requester_name",
            "responder_id",
            "agent_name",
            "priority",
            "priority_text",
            "priority_raw",
            "status",
            "status_text",
            "sla_text",
            "sla_color",
            "group_id",
            "created_at",
            "created_at_str",
            "updated_at",
            "updated_at_str",
            "description");

    private final DashboardJson json = new DashboardJson("page-version");

    @Test
    void writesEveryDocumentedKey() throws IOException {
        JsonNode board = full(Boards.small());

        assertThat(board.fieldNames()).toIterable().containsAll(DOCUMENTED_KEYS);
        assertThat(board.get("s1_items").get(0).fieldNames()).toIterable().containsAll(DOCUMENTED_TICKET_KEYS);
        assertThat(board.get("view").asText()).isEqualTo("Helpdesk");
        assertThat(board.get("section4_name_js").asText()).isEqualTo("Other Active Helpdesk Tickets");
    }

    @Test
    void writesTicketWithDocumentedTypes() throws IOException {
        JsonNode ticket = full(Boards.small()).get("s3_items").get(0);

        assertThat(ticket.get("id").isIntegralNumber()).isTrue();
        assertThat(ticket.get("external_id").longValue()).isEqualTo(301);
        assertThat(ticket.get("key").textValue()).isEqualTo("301");
        assertThat(ticket.get("responder_id").longValue()).isEqualTo(9007199254740993L);
        assertThat(ticket.get("responder_key").textValue()).isEqualTo("9007199254740993");
        assertThat(ticket.get("agent_name").textValue()).isEqualTo("Ömar Zięba");
        assertThat(ticket.get("priority").intValue()).isEqualTo(4);
        assertThat(ticket.get("priority_text").textValue()).isEqualTo("Urgent");
        assertThat(ticket.get("status").intValue()).isEqualTo(2);
        assertThat(ticket.get("sla_color").textValue()).isEqualTo("red");
        assertThat(ticket.get("sla_class").textValue()).isEqualTo("sla-overdue");
        assertThat(ticket.get("group_id").longValue()).isEqualTo(19000123456L);
        assertThat(ticket.get("created_at").textValue()).isEqualTo("2026-11-22T09:00:00Z");
        assertThat(ticket.get("created_at_str").textValue()).isEqualTo("Nov 22, 09:00 AM");
        assertThat(ticket.get("updated_at_str").textValue()).isEqualTo("Nov 22, 01:00 PM");
    }

    @Test
    void writesAbsentValuesAsNull() throws IOException {
        JsonNode ticket = full(Boards.of(
                        Section.OPEN, Ticket.builder(new TicketId(7)).build()))
                .get("s1_items")
                .get(0);

        for (String key : List.of(
                "subject",
                "responder_id",
                "responder_key",
                "status",
                "group_id",
                "created_at",
                "created_at_str",
                "updated_at",
                "updated_at_str",
                "requester_email",
                "company_id",
                "type",
                "source",
                "due_by",
                "fr_due_by",
                "first_responded_at",
                "agent_responded_at",
                "hours_spent")) {
            assertThat(ticket.has(key)).as(key).isTrue();
            assertThat(ticket.get(key).isNull()).as(key).isTrue();
        }
        assertThat(ticket.get("priority").intValue()).isZero();
        assertThat(ticket.get("priority_text").textValue()).isEqualTo("Unknown");
        assertThat(ticket.get("agent_name").textValue()).isEqualTo("Unassigned");
        assertThat(ticket.get("description").textValue()).isEmpty();
    }

    @Test
    void deprecatedFields_haveTheOriginalsMeaning() throws IOException {
        Ticket ticket = Tickets.ticket(7)
                .priority(Priority.UNKNOWN, 9)
                .sla(new Sla(
                        "",
                        SlaColor.RED,
                        SlaClass.OVERDUE,
                        Optional.of(NOW.plusSeconds(60)),
                        Optional.of(NOW.plusSeconds(120))))
                .description("--user <user>", DescriptionFormat.TEXT)
                .details(new TicketDetails(
                        Optional.of("Incident"),
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty(),
                        OptionalDouble.of(1.5),
                        new PassThroughFields(
                                OptionalLong.of(19000700050L),
                                Optional.of("INC-7"),
                                Optional.of("2h ago"),
                                Optional.of("Today"),
                                Optional.of("N/A"))))
                .build();

        JsonNode json = full(Boards.of(Section.OPEN, ticket)).get("s1_items").get(0);

        assertThat(json.get("description").textValue()).isEqualTo("--user <user>");
        assertThat(json.get("description_format").textValue()).isEqualTo("text");
        assertThat(json.get("description_text").textValue()).isEqualTo("--user <user>");
        assertThat(json.get("ticket_number").textValue()).isEqualTo("INC-7");
        assertThat(json.get("ticket_type").textValue()).isEqualTo("Incident");
        assertThat(json.get("first_responded_at_iso").textValue()).isEqualTo("2026-11-22T15:00:00Z");
        assertThat(json.get("fr_due_by_str").textValue()).isEqualTo("2026-11-22T15:01:00Z");
        assertThat(json.get("due_by_str").textValue()).isEqualTo("2026-11-22T15:02:00Z");
        assertThat(json.get("updated_friendly").textValue()).isEqualTo("2h ago");
        assertThat(json.get("created_days_old").textValue()).isEqualTo("Today");
        assertThat(json.get("agent_responded_friendly").textValue()).isEqualTo("N/A");
        assertThat(json.get("requester_id").longValue()).isEqualTo(19000700050L);
        assertThat(json.get("status_id").intValue()).isEqualTo(2);
        assertThat(json.get("priority_id").intValue()).isEqualTo(9);
        assertThat(json.get("total_hours_spent").doubleValue()).isEqualTo(1.5);
    }

    @Test
    void deprecatedFields_areNullIfAbsentAndOnlyInFullRows() throws IOException {
        Board board = Boards.of(Section.OPEN, Ticket.builder(new TicketId(7)).build());
        PreparedBoard prepared = prepare(board);

        JsonNode row = full(board).get("s1_items").get(0);
        JsonNode listRow = read(json.write(prepared.show(HELPDESK), NOW, TicketDetailLevel.LIST))
                .get("s1_items")
                .get(0);
        JsonNode single = read(json.write(prepared.find(new TicketId(7)).orElseThrow()));

        assertThat(DEPRECATED_TICKET_KEYS)
                .allSatisfy(key -> assertThat(row.get(key).isNull()).isTrue())
                .noneMatch(listRow::has)
                .noneMatch(single::has);
        assertThat(row.get("description_format").textValue()).isEqualTo("html");
        assertThat(single.get("description_format").textValue()).isEqualTo("html");
        assertThat(listRow.has("description_format")).isFalse();
    }

    @Test
    void list_hasRanksAndSearchTextInsteadOfDescription() throws IOException {
        JsonNode ticket = read(json.write(prepare(Boards.small()).show(HELPDESK), NOW, TicketDetailLevel.LIST))
                .get("s1_items")
                .get(0);

        assertThat(ticket.has("description")).isFalse();
        assertThat(ticket.get("search_text").textValue()).isEqualTo("101 ticket number 101 john doe 4711");
        assertThat(ticket.get("ranks")).hasSize(SortKey.values().length);
        assertThat(ticket.get("ranks").get(SortKey.AGENT.ordinal()).isNull()).isTrue();
        assertThat(ticket.get("ranks").get(SortKey.ID.ordinal()).intValue()).isZero();
    }

    @Test
    void writesCountsOfRowsAndOfView() throws IOException {
        JsonNode board = read(json.write(
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
        JsonNode board = read(json.write(
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
                .isEqualTo("2 tickets from Codex could not be read and cannot be shown since 2026-11-22 15:00 UTC."
                        + " Example: ticket 9: id is malformed.");
        assertThat(full(Boards.small()).get("skipped").intValue()).isZero();
        assertThat(full(Boards.small()).get("notice").isNull()).isTrue();
    }

    @Test
    void freshBoard_doesNotDependOnFetchTime() {
        PreparedBoard board = prepare(Boards.small());
        PreparedBoard later = board.withFreshness(
                new Freshness(board.freshness().lastSync(), NOW.plusSeconds(300), Optional.empty()));

        assertThat(json.write(later.show(HELPDESK), NOW.plusSeconds(301), TicketDetailLevel.FULL))
                .isEqualTo(json.write(board.show(HELPDESK), NOW, TicketDetailLevel.FULL));
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
        JsonNode response = read(json.write(stale.show(HELPDESK), NOW.plusSeconds(125), TicketDetailLevel.FULL));

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

    @Test
    void escapesSpecialCharacters() throws IOException {
        String odd = "\"</script>\u0000\u001b\u2028\u202e \\ 😀 \ud800 مرحبا";
        JsonNode ticket = full(Boards.of(
                        Section.OPEN,
                        Tickets.ticket(7).subject(odd).description(odd).build()))
                .get("s1_items")
                .get(0);

        assertThat(ticket.get("subject").textValue()).isEqualTo(odd.replace('\ud800', '?'));
    }

    @Test
    void singleTicket_hasAllFields() throws IOException {
        Ticket ticket = Tickets.ticketOf(7, Tickets.JANE)
                .details(new TicketDetails(
                        Optional.of("Incident"),
                        Optional.of("freshservice"),
                        Optional.of(NOW),
                        Optional.empty(),
                        OptionalDouble.of(1.5)))
                .build();
        JsonNode response = read(json.write(prepare(Boards.of(Section.NEEDS_AGENT, ticket))
                .find(ticket.id())
                .orElseThrow()));

        assertThat(response.fieldNames()).toIterable().containsAll(DOCUMENTED_TICKET_KEYS);
        assertThat(response.get("description").textValue()).isEqualTo("<p>It does not work.</p>");
        assertThat(response.get("group_key").textValue())
                .isEqualTo(response.get("group_id").asText());
        assertThat(response.get("section").intValue()).isEqualTo(3);
        assertThat(response.get("section_name").textValue()).isEqualTo("Needs Agent / Update Overdue");
        assertThat(response.get("ticket_url").textValue()).isEqualTo("https://psa.example/7");
        assertThat(response.get("type").textValue()).isEqualTo("Incident");
        assertThat(response.get("first_responded_at").textValue()).isEqualTo("2026-11-22T15:00:00Z");
        assertThat(response.get("hours_spent").doubleValue()).isEqualTo(1.5);
    }

    private JsonNode full(Board board) throws IOException {
        return read(json.write(prepare(board).show(HELPDESK), NOW, TicketDetailLevel.FULL));
    }

    private static PreparedBoard prepare(Board board) {
        Agents agents = Boards.smallAgents();
        PsaConfiguration psa =
                new PsaConfiguration(Optional.of(new TicketLinks("https://psa.example/{ticket_id}")), Set.of());
        Views views = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);
        return PreparedBoard.of(Boards.snapshot(board), agents, psa, views, DefaultOrders.STANDARD);
    }

    private static JsonNode read(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }
}
