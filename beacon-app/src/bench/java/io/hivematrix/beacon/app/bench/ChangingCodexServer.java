package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.fixture.LargeCodexDocument;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Codex whose board changes at random moments. Each version has its own sync time and the subject "Change n" for some
 * tickets, so that clients can name the version that they received. Thread-safe.
 */
final class ChangingCodexServer {

    private static final String SUBJECT = "Screen stays dark at site 7";

    private final String document;
    private final Instant start;
    private final Duration interval;
    private final Random random = new Random(7);
    private final List<Long> served = new CopyOnWriteArrayList<>();
    private long changeAt = System.nanoTime();
    private StubResponse latest = StubResponse.status(500);

    /** @param interval the average time between changes; each takes from half to one and a half of it */
    ChangingCodexServer(int tickets, Duration interval, Instant now) throws IOException {
        this.start = now.minus(Duration.ofDays(1));
        this.document = new String(LargeCodexDocument.write(tickets, start), StandardCharsets.UTF_8);
        this.interval = interval;
    }

    /** Returns the board and records the time if it is the first response with this version. */
    synchronized StubResponse respond() {
        if (System.nanoTime() >= changeAt) {
            latest = version(served.size());
            changeAt = System.nanoTime() + (long) (interval.toNanos() * (0.5 + random.nextDouble()));
            served.add(System.nanoTime());
        }
        return latest;
    }

    /** Returns the number of versions. */
    int versions() {
        return served.size();
    }

    /** Returns the monotonic time in nanoseconds of the first response with a version, before it was sent. */
    long servedAt(int version) {
        return served.get(version);
    }

    /** Returns the version with a sync time. */
    int versionOf(Instant syncTime) {
        return (int) Duration.between(start, syncTime).toSeconds();
    }

    /** About one in twenty of the tickets has a site that begins with 7. */
    private StubResponse version(int number) {
        String board = document.replace(
                        "\"last_sync_time\":\"" + start,
                        "\"last_sync_time\":\"" + start.plusSeconds(number))
                .replace(SUBJECT, "Change " + number + " at site 7");
        return new StubResponse(
                200, Map.of("Content-Type", "application/json"), board.getBytes(StandardCharsets.UTF_8), false);
    }
}
