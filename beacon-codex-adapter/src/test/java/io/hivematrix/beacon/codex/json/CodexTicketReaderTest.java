package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.codex.ContractFiles;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.PassThroughFields;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets in both dialects of {@code /api/tickets/active}. */
class CodexTicketReaderTest {

    private final BoardReading reading = new BoardReading();

    @Test
    void readsObservedTicket() throws IOException {
        Ticket ticket = reading.read(ContractFiles.text("codex-tickets-live.json"))
                .tickets(Section.OPEN)
                .get(1);

        assertThat(ticket.id()).isEqualTo(new TicketId(18134));
        assertThat(ticket.codexId()).isEqualTo(18134);
        assertThat(ticket.subject())
                .hasValueSatisfying(subject -> assertThat(subject).contains("チケット 🔥🚒"));
        assertThat(ticket.requester().name()).isEqualTo("山田 太郎");
        assertThat(ticket.requester().email()).contains("yamada@kyoto.example");
        assertThat(ticket.requester().companyId()).contains("100035");
        assertThat(ticket.assignment()).isEqualTo(Assignment.to(new AgentId(19000900107L), "Hanako 田中"));
        assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        assertThat(ticket.priorityRaw()).isEqualTo(3);
        assertThat(ticket.status().code()).isEqualTo(OptionalInt.of(2));
        assertThat(ticket.status().text()).isEqualTo("Open");
        assertThat(ticket.sla().slaClass()).isEqualTo(SlaClass.WARNING);
        assertThat(ticket.sla().color()).isEqualTo(SlaColor.YELLOW);
        assertThat(ticket.sla().text()).isEqualTo("6.0 hours for FR");
        assertThat(ticket.sla().firstResponseDueBy()).contains(Instant.parse("2026-11-22T21:12:01Z"));
        assertThat(ticket.sla().dueBy()).isEmpty();
        assertThat(ticket.group()).contains(new GroupId(19000234010L));
        assertThat(ticket.createdAt()).contains(Instant.parse("2026-11-14T12:11:47Z"));
        assertThat(ticket.updatedAt()).contains(Instant.parse("2026-11-22T13:12:01Z"));
        assertThat(ticket.description()).startsWith("Emoji 👩‍💻");
        assertThat(ticket.details().type()).contains("Incident");
        assertThat(ticket.details().source()).contains("freshservice");
        assertThat(ticket.details().hoursSpent()).hasValue(0.0);
    }

    @Test
    void readsDocumentedTicket() throws IOException {
        Ticket ticket = reading.read(ContractFiles.text("codex-tickets-documented.json"))
                .tickets(Section.OPEN)
                .get(0);

        assertThat(ticket.id()).isEqualTo(new TicketId(12345));
        assertThat(ticket.codexId()).isEqualTo(101);
        assertThat(ticket.priority()).isEqualTo(Priority.MEDIUM);
        assertThat(ticket.status().code()).isEqualTo(OptionalInt.of(2));
        assertThat(ticket.status().text()).isEqualTo("Open");
        assertThat(ticket.sla().color()).isEqualTo(SlaColor.ORANGE);
        assertThat(ticket.sla().slaClass()).isEqualTo(SlaClass.CRITICAL);
        assertThat(ticket.createdAt()).contains(Instant.parse("2025-11-22T09:00:00Z"));
        assertThat(ticket.updatedAt()).contains(Instant.parse("2025-11-22T09:15:00Z"));
        assertThat(ticket.description()).isEqualTo("<p>User unable to login</p>");
    }

    @Test
    void readsTicketWithOnlyAnId() throws IOException {
        Ticket ticket = reading.ticket("""
                {"id": 1, "external_id": null, "subject": null, "requester_name": null, "requester_email": null,
                 "responder_id": null, "agent_name": null, "priority": null, "priority_text": null,
                 "priority_id": null, "priority_raw": null, "status": null, "status_id": null, "status_text": null,
                 "sla_text": null, "sla_class": null, "sla_color": null, "group_id": null, "created_at_str": null,
                 "updated_at_str": null, "due_by_str": null, "fr_due_by_str": null, "description_text": null,
                 "type": null, "source": null, "company_id": null, "total_hours_spent": null}""");

        assertThat(ticket).isEqualTo(Ticket.builder(new TicketId(1)).build());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"id\": 9007199254740993', 9007199254740993",
        "'\"id\": 9223372036854775807', 9223372036854775807",
        "'\"id\": \"18009\"', 18009",
        "'\"id\": \" 18009 \"', 18009",
        "'\"id\": 18009.0', 18009",
        "'\"id\": 1.8009e4', 18009",
        "'\"id\": \"1.8009e4\"', 18009",
        "'\"id\": 5, \"external_id\": 18009', 18009",
        "'\"external_id\": 18009', 18009",
        "'\"id\": 18009, \"external_id\": null', 18009",
        "'\"id\": 18009, \"external_id\": \"\"', 18009"
    })
    void readsIdInEveryNotation(String fields, long expected) throws IOException {
        assertThat(reading.ticket("{" + fields + "}").id()).isEqualTo(new TicketId(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "total_hours_spent", "status_id", "priority"})
    void readsTicketWithLongNumber(String field) throws IOException {
        String number = "1".repeat(2_000);

        assertThat(reading.ticket("{\"id\": 7, \"" + field + "\": " + number + "}")
                        .id())
                .isEqualTo(new TicketId(7));
    }

    @Test
    void readsLongDescription() throws IOException {
        String words = "long ".repeat(100_000) + "end";

        assertThat(reading.ticket("{\"id\": 1, \"description_text\": \"" + words + "\"}")
                        .description())
                .isEqualTo(words);
    }

    @Test
    void replacesUnpairedSurrogates() throws IOException {
        Ticket ticket = reading.ticket("{\"id\": 1, \"subject\": \"a\\ud83d b\\udd25 \\ud83d\\udd25\"}");

        assertThat(ticket.subject()).contains("a\uFFFD b\uFFFD 🔥");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"priority\": 4                                                   | URGENT  | 4",
                "\"priority\": \"4\"                                               | URGENT  | 4",
                "\"priority\": \"Urgent\"                                          | URGENT  | 4",
                "\"priority\": \"low\", \"priority_raw\": 1                        | LOW     | 1",
                "\"priority\": \"unknown\", \"priority_id\": 3, \"priority_raw\": 9| UNKNOWN | 9",
                "\"priority\": \"blocker\", \"priority_text\": \"High\"            | HIGH    | 3",
                "\"priority\": 9, \"priority_text\": \"Medium\"                    | MEDIUM  | 9",
                "\"priority_id\": 2                                                | MEDIUM  | 2",
                "\"priority_raw\": 3                                               | HIGH    | 3",
                "\"priority_raw\": 9, \"priority_text\": \"Unknown\"               | UNKNOWN | 9",
                "\"priority\": 99999999999                                         | UNKNOWN | 0",
                "\"priority\": 2.5                                                 | UNKNOWN | 0",
                "\"priority\": true                                                | UNKNOWN | 0"
            })
    void readsPriorityInEveryNotation(String fields, Priority priority, int raw) throws IOException {
        Ticket ticket = reading.ticket("{\"id\": 1, " + fields + "}");

        assertThat(ticket.priority()).isEqualTo(priority);
        assertThat(ticket.priorityRaw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\": 26, \"status_text\": \"Customer Replied\"                     | 26 | Customer Replied",
                "\"status\": \"on_hold\", \"status_id\": 3, \"status_text\": \"On Hold\"   | 3  | On Hold",
                "\"status\": \"on_hold\"                                                   |    | on_hold"
            })
    void readsStatusInEveryNotation(String fields, Integer code, String text) throws IOException {
        Ticket ticket = reading.ticket("{\"id\": 1, " + fields + "}");

        assertThat(ticket.status().code()).isEqualTo(code == null ? OptionalInt.empty() : OptionalInt.of(code));
        assertThat(ticket.status().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sla_color\": \"Yellow\", \"sla_class\": \"sla-overdue\"  | YELLOW | OVERDUE",
                "\"sla_color\": \"mauve\", \"sla_class\": \"sla-overdue\"   | RED    | OVERDUE",
                "\"sla_class\": \"sla-in-progress\"                         | GREEN  | IN_PROGRESS",
                "\"sla_color\": \"red\"                                     | RED    | OVERDUE",
                "\"sla_class\": \"new-class\"                               | GREEN  | NORMAL",
                "\"due_by_str\": \"2026-11-22T15:12:00Z\"                   | RED    | OVERDUE",
                "\"due_by_str\": \"2026-11-22T18:12:01Z\"                   | ORANGE | CRITICAL",
                "\"due_by_str\": \"2026-11-23T12:12:01Z\"                   | YELLOW | WARNING",
                "\"due_by_str\": \"2026-11-29T12:12:01Z\"                   | GREEN  | NORMAL",
                "\"fr_due_by_str\": \"2026-11-22T14:00:00Z\", \"due_by_str\": \"2026-11-29T12:12:01Z\" | RED | OVERDUE"
            })
    void readsSlaColorAndClass(String fields, SlaColor color, SlaClass slaClass) throws IOException {
        Ticket ticket = reading.ticket("{\"id\": 1, " + fields + "}");

        assertThat(ticket.sla().color()).isEqualTo(color);
        assertThat(ticket.sla().slaClass()).isEqualTo(slaClass);
    }

    @Test
    void ignoresFirstResponseDueAfterResponse() throws IOException {
        Ticket ticket = reading.ticket("""
                {"id": 1, "fr_due_by_str": "2026-11-22T14:00:00Z", "first_responded_at_iso": "2026-11-22T13:00:00Z",
                 "due_by_str": "2026-11-29T12:12:01Z"}""");

        assertThat(ticket.sla().color()).isEqualTo(SlaColor.GREEN);
    }

    @Test
    void readsCriticalInSection3AsBreached() throws IOException {
        Board board = reading.read("""
                {"section1": [{"id": 1, "sla_class": "sla-critical"}],
                 "section3": [{"id": 2, "sla_class": "sla-critical"}]}""");

        assertThat(board.tickets(Section.OPEN).get(0).sla().color()).isEqualTo(SlaColor.ORANGE);
        assertThat(board.tickets(Section.NEEDS_AGENT).get(0).sla().color()).isEqualTo(SlaColor.RED);
    }

    @Test
    void namesAgentAfterIdWithoutName() throws IOException {
        assertThat(reading.ticket("{\"id\": 1, \"responder_id\": 19, \"agent_name\": \" \"}")
                        .assignment())
                .isEqualTo(Assignment.to(new AgentId(19), "Agent 19"));
    }

    @Test
    void ignoresDisplayTimesOfDocumentedDialect() throws IOException {
        Ticket ticket = reading.ticket("{\"id\": 1, \"created_at_str\": \"Nov 22, 09:00 AM\"}");

        assertThat(ticket.createdAt()).isEmpty();
    }

    @Test
    void usesLastOfDuplicateFields() throws IOException {
        assertThat(reading.ticket("{\"id\": 1, \"subject\": \"first\", \"subject\": \"last\"}")
                        .subject())
                .contains("last");
    }

    @Test
    void readsValuesThatAreOnlyPassedOn() throws IOException {
        Ticket observed = reading.read(ContractFiles.text("codex-tickets-live.json"))
                .tickets(Section.OPEN)
                .get(4);
        Ticket documented = reading.read(ContractFiles.text("codex-tickets-documented.json"))
                .tickets(Section.OPEN)
                .get(0);

        assertThat(observed.details().passThrough())
                .isEqualTo(new PassThroughFields(
                        OptionalLong.of(19000700038L),
                        Optional.of("18194"),
                        Optional.of("1d ago"),
                        Optional.of("6 days old"),
                        Optional.of("1d ago")));
        assertThat(documented.details().passThrough()).isEqualTo(PassThroughFields.NONE);
    }

    @Test
    void malformedPassThroughValue_ticketIsRead() throws IOException {
        Ticket ticket = reading.ticket("""
                {"id": 1, "requester_id": "abc", "ticket_number": {"a": [1]}, "updated_friendly": [],
                 "created_days_old": {}, "agent_responded_friendly": [{}], "subject": "Printer"}""");

        assertThat(ticket)
                .isEqualTo(Ticket.builder(new TicketId(1)).subject("Printer").build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"description_text\": \"--user <user>\"                             | --user <user> | TEXT",
                "\"description\": \"<p>Hi</p>\"                                      | <p>Hi</p>     | HTML",
                "\"description\": \"<p>Hi</p>\", \"description_text\": \"Hi\"        | <p>Hi</p>     | HTML",
                "\"description\": null, \"description_text\": \"<a.lee@x.example>\"  | <a.lee@x.example> | TEXT",
                "\"description\": \"\", \"description_text\": \"a < b\"              | a < b         | TEXT",
                "\"description\": \"\", \"description_text\": null                   | ''            | HTML"
            })
    void descriptionFormat_dependsOnField(String fields, String description, DescriptionFormat format)
            throws IOException {
        Ticket ticket = reading.ticket("{\"id\": 1, " + fields + "}");

        assertThat(ticket.description()).isEqualTo(description);
        assertThat(ticket.descriptionFormat()).isEqualTo(format);
    }
}
