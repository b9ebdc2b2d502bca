package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.ContractFiles;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.io.IOException;
import java.time.Instant;
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
        assertThat(board.skipped()).isZero();
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
        assertThat(board.skipped()).isEqualTo(1);
    }

    @Test
    void skipsDuplicateTicket() throws IOException {
        Board board = reading.read(
                "{\"section1\": [{\"id\": 1}, {\"id\": 1}], \"section4\": [{\"id\": \"1\"}, {\"id\": 2}]}");

        assertThat(board.tickets(Section.OPEN)).hasSize(1);
        assertThat(board.tickets(Section.OTHER_ACTIVE)).hasSize(1);
        assertThat(board.skipped()).isEqualTo(2);
    }

    @Test
    void reportsSkippedTicketsOnceWithoutValues() throws IOException {
        reading.read("{\"section1\": [{\"id\": \"secret\"}, {\"id\": 1, \"subject\": [\"secret\"]}, {\"id\": 2}, 5]}");

        assertThat(reading.skipped()).containsExactly("3: id is not a 64-bit integer");
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
