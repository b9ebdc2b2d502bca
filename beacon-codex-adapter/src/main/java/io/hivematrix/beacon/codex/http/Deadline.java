package io.hivematrix.beacon.codex.http;

import java.time.Duration;

/** The moment by which something must have happened; measured by this machine's own time, as waiting is. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** How many nanoseconds to wait for something that may take {@code atMost}; zero or less when time is up. */
    long remainingNanos(Duration atMost) {
        return Math.min(remainingNanos(), atMost.toNanos());
    }

    /** Zero or less when time is up. */
    public long remainingNanos() {
        return end - System.nanoTime();
    }
}
