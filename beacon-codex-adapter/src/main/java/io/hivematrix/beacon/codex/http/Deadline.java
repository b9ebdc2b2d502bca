package io.hivematrix.beacon.codex.http;

import java.time.Duration;

/** Deadline of an operation, measured by {@link System#nanoTime}. Immutable. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** Returns the deadline that is {@code duration} from now. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Returns the remaining nanoseconds, at most {@code cap}; zero or less once the deadline has passed. */
    long remainingNanos(Duration cap) {
        return Math.min(remainingNanos(), cap.toNanos());
    }

    /** Returns the remaining nanoseconds; zero or less once the deadline has passed. */
    public long remainingNanos() {
        return end - System.nanoTime();
    }
}
