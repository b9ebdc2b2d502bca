package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;

/** Numbers of published documents that were announced to this Beacon. Thread-safe. */
final class Announcements {

    private volatile long latest;
    private long last;
    private long count;

    /** Adds an announcement and ends {@link #awaitNext}, unless it repeats the one before; 0 only ends it. */
    synchronized void add(long number) {
        latest = Math.max(latest, number);
        if (number == 0 || number != last) {
            count++;
            notifyAll();
        }
        last = number == 0 ? last : number;
    }

    /** Returns the highest number. */
    long latest() {
        return latest;
    }

    /** Returns how many there were. */
    synchronized long count() {
        return count;
    }

    /** Discards the highest number unless a higher one was added; the document may never have existed. */
    synchronized void discard(long number, long known) {
        latest = latest == number ? Math.min(number, known) : latest;
    }

    /** Waits until there are more than so many. */
    synchronized void awaitNext(long seen, Duration wait) throws CodexCallException {
        long end = System.nanoTime() + wait.toNanos();
        try {
            for (long left = wait.toMillis(); count == seen && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** Returns the failure of an interrupted load, whose thread stays interrupted. */
    static CodexCallException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "interrupted", interrupted);
    }
}
