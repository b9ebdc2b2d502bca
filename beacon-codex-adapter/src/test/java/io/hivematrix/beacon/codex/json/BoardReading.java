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

/** Reads boards as the adapter does, and remembers what was told of tickets that were left out. */
final class BoardReading {

    private final List<String> told = new ArrayList<>();
    private final BoardReader reader = new BoardReader(
            SlaColorPolicy.STANDARD,
            new TestClock(FakePlatform.START),
            (count, fault) -> told.add(count + ": " + fault));

    Board of(String document) throws IOException {
        return of(document.getBytes(StandardCharsets.UTF_8));
    }

    Board of(byte[] document) throws IOException {
        return JsonResponseReaders.read(new ByteArrayInputStream(document), reader);
    }

    /** The one ticket of a board. */
    Ticket ticket(String json) throws IOException {
        return of("{\"section1\": [" + json + "]}").tickets(Section.OPEN).get(0);
    }

    List<String> told() {
        return told;
    }
}
