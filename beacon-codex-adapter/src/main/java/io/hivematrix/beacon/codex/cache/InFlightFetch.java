package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Running fetch of a board, which callers can wait for. Thread-safe. */
final class InFlightFetch {

    private final long generation;
    private final long startedNanos;
    private final Instant startedAt;
    private final Deadline overdueAt;
    private final CompletableFuture<Void> completion = new CompletableFuture<>();

    /**
     * Creates a fetch that starts now.
     *
     * @param generation number of invalidations so far
     * @param maxWait how long callers wait for it, from now
     */
    InFlightFetch(long generation, long startedNanos, Instant startedAt, Duration maxWait) {
        this.generation = generation;
        this.startedNanos = startedNanos;
        this.startedAt = startedAt;
        this.overdueAt = Deadline.after(maxWait);
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

    boolean isOverdue() {
        return !completion.isDone() && overdueAt.remainingNanos() <= 0;
    }

    void complete() {
        completion.complete(null);
    }

    /** Waits until the fetch has ended or one of both deadlines has passed; returns whether it has ended. */
    boolean await(Deadline caller) {
        long nanos = Math.min(overdueAt.remainingNanos(), caller.remainingNanos());
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
