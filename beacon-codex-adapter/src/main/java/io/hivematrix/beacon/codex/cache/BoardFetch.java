package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question for the board while it is on its way, with those who wait for it. */
final class BoardFetch {

    private final long news;
    private final long startedNanos;
    private final Instant startedAt;
    private final Deadline patience;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /**
     * A fetch that begins now.
     *
     * @param news how many times the origin had said that it has news
     * @param maxWait how long anybody waits for this fetch, counted from its beginning
     */
    BoardFetch(long news, long startedNanos, Instant startedAt, Duration maxWait) {
        this.news = news;
        this.startedNanos = startedNanos;
        this.startedAt = startedAt;
        this.patience = Deadline.in(maxWait);
    }

    long news() {
        return news;
    }

    long startedNanos() {
        return startedNanos;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Whether nobody waits for it any more. */
    boolean late() {
        return !end.isDone() && patience.nanosLeft() <= 0;
    }

    void ended() {
        end.complete(null);
    }

    /** Waits as long as this fetch and the one who asks have patience; says whether the fetch has ended by then. */
    boolean await(Deadline asker) {
        long nanos = Math.min(patience.nanosLeft(), asker.nanosLeft());
        try {
            end.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
