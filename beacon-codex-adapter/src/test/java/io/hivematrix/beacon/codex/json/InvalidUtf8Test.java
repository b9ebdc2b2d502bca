package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value with invalid UTF-8 is marked unreadable; the other values of the ticket are shown. */
class InvalidUtf8Test {

    private final BoardReading reading = new BoardReading();

    /** Overlong forms, surrogates, beyond U+10FFFF, a cut sequence, a continuation without start, ISO-8859-1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0af",
                "e080af",
                "f08080af",
                "eda080",
                "edb080",
                "eda0bdedb880",
                "f4908080",
                "f8888080",
                "e282",
                "bf",
                "e9",
                "ff"
            })
    void invalidText_isMarkedUnreadable(String bytes) throws IOException {
        Board board = reading.read(
                document("[{\"id\": 1, \"subject\": \"a", bytes, "z\", \"requester_name\": \"Ann\"}, {\"id\": 2}]"));

        assertThat(board.tickets(Section.OPEN)).hasSize(2);
        Ticket ticket = board.tickets(Section.OPEN).get(0);
        assertThat(ticket.subject()).contains("(unreadable)");
        assertThat(ticket.requester().name()).contains("Ann");
        assertThat(board.skipped().count()).isZero();
    }

    @Test
    void invalidId_skipsTicket() throws IOException {
        Board board = reading.read(document("[{\"id\": \"1", "c0af", "\"}, {\"id\": 2}]"));

        assertThat(board.tickets(Section.OPEN)).extracting(Ticket::id).hasToString("[2]");
        assertThat(board.skipped().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3a9", "e282ac", "f09f9880", "f48fbfbf", "7f"})
    void validTextIsReadUnchanged(String bytes) throws IOException {
        Board board = reading.read(document("[{\"id\": 1, \"subject\": \"a", bytes, "z\"}]"));

        String text = new String(HexFormat.of().parseHex(bytes), StandardCharsets.UTF_8);
        assertThat(board.tickets(Section.OPEN).get(0).subject()).contains("a" + text + "z");
    }

    @Test
    void invalidUnknownFieldIsIgnored() throws IOException {
        Board board = reading.read(document("[{\"id\": 1, \"other\": \"", "c0af", "\"}]"));

        assertThat(board.skipped().count()).isZero();
    }

    @Test
    void invalidPassThroughField_isMarkedUnreadable() throws IOException {
        Board board = reading.read(document("[{\"id\": 1, \"ticket_number\": \"", "c0af", "\"}]"));

        assertThat(board.tickets(Section.OPEN).get(0).details().passThrough().ticketNumber())
                .contains("(unreadable)");
    }

    @Test
    void invalidBytesBetweenValuesRejectDocument() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> reading.read(document("[", "c0af", "]")));
    }

    @Test
    void byteOrderMarkIsIgnored() throws IOException {
        assertThat(reading.read("\uFEFF{\"section1\": [{\"id\": 1}]}").size()).isEqualTo(1);
    }

    @Test
    void agentWithInvalidName_isMarkedUnreadable() throws IOException {
        List<String> skipped = new ArrayList<>();
        byte[] document =
                bytes("[{\"external_id\": 1, \"name\": \"a", "eda080", "\"}, {\"external_id\": 2, \"name\": \"b\"}]");

        Agents agents = JsonResponseReaders.read(
                new ByteArrayInputStream(document), new AgentsReader(100, (count, error) -> skipped.add(error)));

        assertThat(agents.active()).extracting(Agent::name).contains("(unreadable)", "b");
        assertThat(skipped).isEmpty();
    }

    private static byte[] document(String before, String invalid, String after) {
        return bytes("{\"section1\": " + before, invalid, after + "}");
    }

    private static byte[] bytes(String before, String invalid, String after) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        document.writeBytes(HexFormat.of().parseHex(invalid));
        document.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return document.toByteArray();
    }
}
