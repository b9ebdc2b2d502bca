package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Codex that takes 300 ms, fails one time in twenty, and whose tickets change twice a minute. */
final class FlakyCodexServer {

    private static final int MILLIS = 300;
    private static final double FAILURES = 0.05;
    private static final long SECONDS_BETWEEN_CHANGES = 30;

    private final int tickets;
    private final Clock clock;
    private final Random random = new Random(7);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private long age = -1;
    private StubResponse lastBoard = StubResponse.status(500);

    FlakyCodexServer(int tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Returns the next response. */
    synchronized StubResponse respond() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        requests.incrementAndGet();
        if (random.nextDouble() < FAILURES) {
            failures.incrementAndGet();
            return StubResponse.status(500);
        }
        return board();
    }

    /** Returns the numbers of requests and failures. */
    String summary() {
        return requests + " requests, of which " + failures + " failed";
    }

    private StubResponse board() {
        long now = clock.instant().getEpochSecond() / SECONDS_BETWEEN_CHANGES;
        if (now != age) {
            try {
                lastBoard = PlatformStandIn.board(tickets);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            age = now;
        }
        return lastBoard;
    }
}
