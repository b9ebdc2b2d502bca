package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response with more tickets than fit the heap is rejected before it is read fully. */
class TicketLimitTest {

    private final BoardReading reading = new BoardReading();

    @Test
    void asManyTicketsAsTheLimit_areRead() throws IOException {
        assertThat(reading.read(board("{\"id\":%d}", BoardReading.MAX_TICKETS) + "]}")
                        .size())
                .isEqualTo(BoardReading.MAX_TICKETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":%d}", "{\"id\":7}", "{}", "1", "[[]]"})
    void moreTicketsThanTheLimit_areRejected(String ticket) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> reading.read(board(ticket, BoardReading.MAX_TICKETS + 1) + ", not read"))
                .withMessage("the response has more than " + BoardReading.MAX_TICKETS
                        + " tickets; increase the heap (-Xmx) or BEACON_MAX_CODEX_BYTES");
    }

    private static String board(String ticket, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> ticket.contains("%d") ? ticket.formatted(id) : ticket)
                .collect(Collectors.joining(",", "{\"section1\":[", ""));
    }
}
