package io.hivematrix.beacon.web.auth.token;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Back-off after a failed call to Core: while active, one request per {@code interval} may call Core and all others skip
 * the call. Thread-safe.
 */
final class OutageBackoff {

    private final LongSupplier nanoTime;
    private final long intervalNanos;
    private boolean active;
    private long lastAttempt;

    OutageBackoff(LongSupplier nanoTime, Duration interval) {
        this.nanoTime = nanoTime;
        this.intervalNanos = interval.toNanos();
    }

    /** Returns whether the caller may call Core. The caller must then report the result. */
    synchronized boolean tryAcquire() {
        long now = nanoTime.getAsLong();
        if (active && now - lastAttempt < intervalNanos) {
            return false;
        }
        lastAttempt = now;
        return true;
    }

    /** Starts or extends the back-off; returns whether it starts. */
    synchronized boolean onFailure() {
        boolean starts = !active;
        active = true;
        lastAttempt = nanoTime.getAsLong();
        return starts;
    }

    /** Ends the back-off; returns whether it was active. */
    synchronized boolean onSuccess() {
        boolean ends = active;
        active = false;
        return ends;
    }
}
