package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.FailureMessages;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Running fetch of a board, which callers can wait for. Thread-safe.
 *
 * @param newerOnly whether it takes what another Beacon has loaded and fetches nothing
 * @param generation number of invalidations before its start
 * @param overdueAt until when callers wait for it
 */
record InFlightFetch(
        boolean newerOnly,
        long generation,
        long startedNanos,
        Instant startedAt,
        Deadline overdueAt,
        CompletableFuture<Void> completion) {

    /** Returns a timeout while the fetch is overdue, though it may still succeed; otherwise empty. */
    Optional<RefreshFailure> failure() {
        if (completion.isDone() || overdueAt.remainingNanos() > 0) {
            return Optional.empty();
        }
        String detail = FailureMessages.sentence(RefreshFailure.Reason.TIMED_OUT, "");
        return Optional.of(new RefreshFailure(RefreshFailure.Reason.TIMED_OUT, detail, startedAt, Optional.empty()));
    }

    /** Returns whether it does not suffice for those who want a fetch that started after so many invalidations. */
    boolean isBefore(long wanted) {
        return newerOnly || generation < wanted;
    }

    void complete() {
        completion.complete(null);
    }

    /** Waits until the fetch has ended or one of both deadlines has passed; returns whether it has ended. */
    boolean await(Deadline caller) {
        return await(Math.min(overdueAt.remainingNanos(), caller.remainingNanos()));
    }

    /** Waits until the fetch has ended or the deadline has passed, though it is overdue. */
    void awaitOverdue(Deadline caller) {
        boolean unused = await(caller.remainingNanos());
    }

    private boolean await(long nanos) {
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
