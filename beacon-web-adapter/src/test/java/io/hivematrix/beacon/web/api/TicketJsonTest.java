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
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
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
import io.hivematrix.beacon.web.testing.DeprecatedTicketKeys;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TicketJsonTest {

    private static final List<String> DOCUMENTED_KEYS = List.of(
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

    @Test
    void writesTicketWithDocumentedTypes() throws IOException {
        JsonNode board = full(Boards.small());
        JsonNode ticket = board.get("s3_items").get(0);

        assertThat(board.get("s1_items").get(0).fieldNames()).toIterable().containsAll(DOCUMENTED_KEYS);
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

        JsonNode row = full(Boards.of(Section.OPEN, ticket)).get("s1_items").get(0);

        assertThat(row.get("description").textValue()).isEqualTo("--user <user>");
        assertThat(row.get("description_format").textValue()).isEqualTo("text");
        assertThat(row.get("description_text").textValue()).isEqualTo("--user <user>");
        assertThat(row.get("ticket_number").textValue()).isEqualTo("INC-7");
        assertThat(row.get("ticket_type").textValue()).isEqualTo("Incident");
        assertThat(row.get("first_responded_at_iso").textValue()).isEqualTo("2026-11-22T15:00:00Z");
        assertThat(row.get("fr_due_by_str").textValue()).isEqualTo("2026-11-22T15:01:00Z");
        assertThat(row.get("due_by_str").textValue()).isEqualTo("2026-11-22T15:02:00Z");
        assertThat(row.get("updated_friendly").textValue()).isEqualTo("2h ago");
        assertThat(row.get("created_days_old").textValue()).isEqualTo("Today");
        assertThat(row.get("agent_responded_friendly").textValue()).isEqualTo("N/A");
        assertThat(row.get("requester_id").longValue()).isEqualTo(19000700050L);
        assertThat(row.get("status_id").intValue()).isEqualTo(2);
        assertThat(row.get("priority_id").intValue()).isEqualTo(9);
        assertThat(row.get("total_hours_spent").doubleValue()).isEqualTo(1.5);
    }

    @Test
    void deprecatedFields_areNullIfAbsentAndOnlyInFullRows() throws IOException {
        Board board = Boards.of(Section.OPEN, Ticket.builder(new TicketId(7)).build());
        PreparedBoard prepared = prepare(board);

        JsonNode row = full(board).get("s1_items").get(0);
        JsonNode listRow = read(JSON.write(prepared.show(HELPDESK), NOW, TicketDetailLevel.LIST))
                .get("s1_items")
                .get(0);
        JsonNode single = read(JSON.write(prepared.find(new TicketId(7)).orElseThrow()));

        assertThat(DeprecatedTicketKeys.ALL)
                .allSatisfy(key -> assertThat(row.get(key).isNull()).isTrue())
                .noneMatch(listRow::has)
                .noneMatch(single::has);
        assertThat(row.get("description_format").textValue()).isEqualTo("html");
        assertThat(single.get("description_format").textValue()).isEqualTo("html");
        assertThat(listRow.has("description_format")).isFalse();
    }

    @Test
    void list_hasRanksAndSearchTextInsteadOfDescription() throws IOException {
        JsonNode ticket = read(JSON.write(prepare(Boards.small()).show(HELPDESK), NOW, TicketDetailLevel.LIST))
                .get("s1_items")
                .get(0);

        assertThat(ticket.has("description")).isFalse();
        assertThat(ticket.get("search_text").textValue()).isEqualTo("101 ticket number 101 john doe 4711");
        assertThat(ticket.get("ranks")).hasSize(SortKey.values().length);
        assertThat(ticket.get("ranks").get(SortKey.AGENT.ordinal()).isNull()).isTrue();
        assertThat(ticket.get("ranks").get(SortKey.ID.ordinal()).intValue()).isZero();
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
        JsonNode response = read(JSON.write(prepare(Boards.of(Section.NEEDS_AGENT, ticket))
                .find(ticket.id())
                .orElseThrow()));

        assertThat(response.fieldNames()).toIterable().containsAll(DOCUMENTED_KEYS);
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
}
