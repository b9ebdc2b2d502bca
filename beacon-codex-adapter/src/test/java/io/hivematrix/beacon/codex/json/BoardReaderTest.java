package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.ContractFiles;
import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Status;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardReaderTest {

    private final BoardReading reading = new BoardReading();

    @Test
    void readsObservedDialectIntoSections() throws IOException {
        Board board = reading.read(ContractFiles.text("codex-tickets-live.json"));

        assertThat(board.tickets(Section.OPEN)).hasSize(9);
        assertThat(board.tickets(Section.CUSTOMER_REPLIED)).hasSize(2);
        assertThat(board.tickets(Section.NEEDS_AGENT)).hasSize(2);
        assertThat(board.tickets(Section.OTHER_ACTIVE)).hasSize(4);
        assertThat(board.skipped()).isEqualTo(SkippedTickets.NONE);
        assertThat(board.lastSync()).contains(Instant.parse("2026-11-22T15:07:39.654321Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "17",
                "\"ticket\"",
                "[]",
                "[{\"id\": 7}]",
                "true",
                "{\"id\": null}",
                "{\"id\": 0}",
                "{\"id\": -5}",
                "{\"id\": \"abc\"}",
                "{\"id\": 1.5}",
                "{\"id\": 1e300}",
                "{\"id\": 9007199254740994.0}",
                "{\"id\": 9223372036854775808}",
                "{\"id\": 99999999999999999999999999999999999999}",
                "{\"id\": \"9223372036854775808\"}",
                "{\"id\": \"１２\"}",
                "{\"id\": \"1e99\"}",
                "{\"id\": true}",
                "{\"id\": {\"value\": 7}}",
                "{\"id\": [7]}",
                "{\"id\": 7, \"external_id\": \"PSA-7\"}",
                "{\"id\": 7, \"responder_id\": \"unknown\"}",
                "{\"id\": 7, \"group_id\": \"helpdesk\"}",
                "{\"id\": 7, \"group_id\": {}}",
                "{\"id\": 7, \"subject\": {\"text\": \"secret\"}}",
                "{\"id\": 7, \"subject\": [\"secret\"]}",
                "{\"id\": 7, \"priority\": {}}",
                "{\"id\": 7, \"updated_at_str\": []}",
                "{\"id\": 7, \"total_hours_spent\": {\"deep\": [[[[{}]]]]}}"
            })
    void skipsOnlyMalformedTicket(String malformed) throws IOException {
        Board board = reading.read("{\"section1\": [{\"id\": 1}, " + malformed + ", {\"id\": 2}]}");

        assertThat(board.tickets(Section.OPEN))
                .extracting(Ticket::id)
                .containsExactly(new TicketId(1), new TicketId(2));
        assertThat(board.skipped().count()).isEqualTo(1);
    }

    @Test
    void additionalSection_isReadUnderItsName() throws IOException {
        Section parts = Section.additional(5, "Waiting for parts");
        BoardReading named = new BoardReading(parts);

        Board board = named.read("{\"section5\": [{\"id\": 1}], \"section1\": [{\"id\": 2}]}");

        assertThat(board.sections()).hasSize(5);
        assertThat(board.tickets(parts)).extracting(Ticket::id).containsExactly(new TicketId(1));
        assertThat(named.read("{\"section1\": []}").sections()).containsEntry(parts, List.of());
        assertThat(named.unnamed()).isEmpty();
    }

    @Test
    void sectionWithoutName_isReadIntoOtherActive() throws IOException {
        Board board = reading.read("{\"section5\": [{\"id\": 1}], \"section4\": [{\"id\": 2}], \"section10\": [7]}");

        assertThat(board.sections()).hasSize(4);
        assertThat(board.tickets(Section.OTHER_ACTIVE))
                .extracting(Ticket::id)
                .containsExactly(new TicketId(1), new TicketId(2));
        assertThat(reading.unnamed()).containsExactly("section5");
    }

    @Test
    void unnamedSectionWithoutTickets_isIgnored() throws IOException {
        Board board = reading.read("{\"section5\": {\"tickets\": 3}, \"section1\": [{\"id\": 2}]}");

        assertThat(board.tickets(Section.OPEN)).hasSize(1);
        assertThat(reading.unnamed()).isEmpty();
    }

    @Test
    void skipsDuplicateTicket() throws IOException {
        Board board = reading.read(
                "{\"section1\": [{\"id\": 1}, {\"id\": 1}], \"section4\": [{\"id\": \"1\"}, {\"id\": 2}]}");

        assertThat(board.tickets(Section.OPEN)).hasSize(1);
        assertThat(board.tickets(Section.OTHER_ACTIVE)).hasSize(1);
        assertThat(board.skipped().count()).isEqualTo(2);
    }

    @Test
    void reportsSkippedTicketsOnceWithoutValues() throws IOException {
        reading.read("{\"section1\": [{\"id\": \"secret\"}, {\"id\": 1, \"subject\": [\"secret\"]}, {\"id\": 2}, 5]}");

        assertThat(reading.skipped())
                .containsExactly("3: line 1, column 22, ticket 1 of section1: id is not a 64-bit integer");
    }

    @Test
    void namesTicketLineAndFieldOfFirstSkippedTicket() throws IOException {
        Board board = reading.read("""
                {"section1": [{"id": 1}],
                 "section3": [{"id": 2},
                  {"id": 3,
                   "group_id": "helpdesk"}, {"id": "T20260105.0001"}]}""");

        assertThat(reading.skipped())
                .containsExactly("2: line 4, column 16, ticket 3: group_id is not a 64-bit integer");
        assertThat(board.skipped())
                .isEqualTo(new SkippedTickets(
                        2, "ticket 3: group_id is not a 64-bit integer", Optional.of(FakePlatform.START)));
    }

    @Test
    void namesIdWithLetters() throws IOException {
        Board board = reading.read("{\"section1\": [{\"id\": 1}, {\"subject\": {}, \"id\": \"T20260105.0001\"}]}");

        assertThat(board.skipped().example()).isEqualTo("ticket T20260105.0001: subject is an object or an array");
    }

    @Test
    void rejectsBoardWhoseTicketsAreAllMalformed() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> reading.read("""
                        {"section1": [{"id": "T20260105.0001"}], "section2": [{"id": "T20260105.0002"}]}"""))
                .withMessage("none of the 2 tickets can be read");
        assertThat(reading.skipped())
                .containsExactly("2: line 1, column 22, ticket T20260105.0001: id is not a 64-bit integer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"None\"",
                "\"null\"",
                "\"\"",
                "\" \"",
                "\"nan\"",
                "\"NaN\"",
                "\"undefined\"",
                "\"<NA>\"",
                "null",
                "NaN",
                "Infinity",
                "-Infinity"
            })
    void readsAbsentValueInAnySpelling(String absent) throws IOException {
        Ticket ticket = reading.ticket("""
                {"id": 7, "external_id": %1$s, "subject": "None", "responder_id": %1$s, "agent_name": "Unassigned",
                 "group_id": %1$s, "priority": %1$s, "priority_id": 3, "status": %1$s, "status_id": 2, "type": %1$s,
                 "sla_text": %1$s, "requester_name": %1$s, "requester_email": %1$s, "company_id": %1$s,
                 "created_at_str": %1$s, "total_hours_spent": %1$s}""".formatted(absent));

        Ticket expected = Ticket.builder(new TicketId(7))
                .subject("None")
                .priority(Priority.HIGH)
                .status(new Status(OptionalInt.of(2), ""))
                .build();
        assertThat(ticket).isEqualTo(expected);
    }

    @Test
    void readsNumbersFromStringsAndFloats() throws IOException {
        Ticket ticket = reading.ticket("""
                {"id": "7", "external_id": "9007199254740993.0", "responder_id": "19000234500.0", "agent_name": "Zoe",
                 "group_id": 5.0, "priority": "3.0", "status": "2", "total_hours_spent": "0.5"}""");

        assertThat(ticket.id()).isEqualTo(new TicketId(9007199254740993L));
        assertThat(ticket.assignment()).isEqualTo(Assignment.to(new AgentId(19000234500L), "Zoe"));
        assertThat(ticket.group()).contains(new GroupId(5));
        assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        assertThat(ticket.status()).isEqualTo(new Status(OptionalInt.of(2), ""));
        assertThat(ticket.details().hoursSpent()).hasValue(0.5);
    }

    @Test
    void reportsNothingWithoutSkippedTickets() throws IOException {
        reading.read(ContractFiles.text("codex-tickets-live.json"));

        assertThat(reading.skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "17",
                "\"section1\"",
                "{}",
                "{\"error\": \"no such table\"}",
                "{\"section5\": []}",
                "{\"section1\": {}}",
                "{\"section1\": \"none\"}",
                "{\"section1\": 0}",
                "{\"section1\": [{\"id\": 1}]",
                "{\"section1\": [{\"id\": 1}",
                "{\"section1\": [{\"id\": 1, \"subject\": \"half",
                "{\"section1\": [{\"id\": 1},]}",
                "{\"section1\": [{\"id\": 01}]}",
                "{\"section1\": [{\"id\": NaN}]}",
                "{'section1': []}",
                "{\"section1\": []} trailing",
                "{\"section1\": []}{\"section1\": []}",
                "{\"section1\": [], \"section1\": [{\"id\": 1}]}",
                "<html><body>502 Bad Gateway</body></html>"
            })
    void rejectsDocumentThatIsNotABoard(String document) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> reading.read(document));
    }

    @Test
    void readsMissingOrNullSectionAsEmpty() throws IOException {
        Board board = reading.read("{\"section1\": null, \"section3\": [{\"id\": 1}], \"last_sync_time\": null}");

        assertThat(board.size()).isEqualTo(1);
        assertThat(board.tickets(Section.OPEN)).isEmpty();
        assertThat(board.lastSync()).isEmpty();
    }

    @Test
    void ignoresUnknownFields() throws IOException {
        Board board = reading.read("""
                {"new": {"section1": [{"id": 9}]}, "section1": [{"id": 1, "new": [{"id": 9}, [[]]], "x": {"y": {}}}],
                 "section10": [{"id": 9}], "sectionA": 5, "section0": {}, "last_sync_time": {"at": 5}}""");

        assertThat(board.size()).isEqualTo(1);
        assertThat(board.lastSync()).isEmpty();
    }

    @Test
    void rejectsExcessiveNesting() {
        String deep = "[".repeat(100_000);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reading.read("{\"section1\": [], \"x\": " + deep));
    }
}
