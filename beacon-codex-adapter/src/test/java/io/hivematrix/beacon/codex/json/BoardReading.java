package io.hivematrix.beacon.codex.json;

import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads boards as the adapter does, and records skipped tickets. */
final class BoardReading {

    static final int MAX_TICKETS = 5_000;

    private final List<String> skipped = new ArrayList<>();
    private final List<String> unnamed = new ArrayList<>();
    private final BoardReader reader;

    BoardReading(Section... additional) {
        this.reader = new BoardReader(
                SlaColorPolicy.STANDARD,
                MAX_TICKETS,
                new TestClock(FakePlatform.START),
                List.of(additional),
                unnamed::add,
                (count, error) -> skipped.add(count + ": " + error));
    }

    Board read(String document) throws IOException {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    Board read(byte[] document) throws IOException {
        return JsonResponseReaders.read(new ByteArrayInputStream(document), reader);
    }

    /** Reads a board with that ticket and returns the ticket. */
    Ticket ticket(String json) throws IOException {
        return read("{\"section1\": [" + json + "]}").tickets(Section.OPEN).get(0);
    }

    List<String> unnamed() {
        return unnamed;
    }

    List<String> skipped() {
        return skipped;
    }
}
