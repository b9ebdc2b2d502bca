package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question for the board while it is on its way, with those who wait for it. */
final class InFlightFetch {

    private final long generation;
    private final long startedNanos;
    private final Instant startedAt;
    private final Deadline overdueAt;
    private final CompletableFuture<Void> completion = new CompletableFuture<>();

    /**
     * A fetch that begins now.
     *
     * @param news how many times the origin had said that it has news
     * @param maxWait how long anybody waits for this fetch, counted from its beginning
     */
    InFlightFetch(long news, long startedNanos, Instant startedAt, Duration maxWait) {
        this.generation = news;
        this.startedNanos = startedNanos;
        this.startedAt = startedAt;
        this.overdueAt = Deadline.in(maxWait);
    }

    long generation() {
        return generation;
    }

    long startedNanos() {
        return startedNanos;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Whether nobody waits for it any more. */
    boolean isOverdue() {
        return !completion.isDone() && overdueAt.remainingNanos() <= 0;
    }

    void complete() {
        completion.complete(null);
    }

    /** Waits as long as this fetch and the one who asks have patience; says whether the fetch has ended by then. */
    boolean await(Deadline asker) {
        long nanos = Math.min(overdueAt.remainingNanos(), asker.remainingNanos());
        try {
            completion.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
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
