package io.hivematrix.beacon.web.auth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Back-off after a failed call to Core: while active, one request per {@code interval} may call Core and all others skip
 * the call. Thread-safe.
 */
final class OutageBackoff {

    private final Clock clock;
    private final Duration interval;
    private boolean active;
    private Instant nextAttemptAt = Instant.EPOCH;

    OutageBackoff(Clock clock, Duration interval) {
        this.clock = clock;
        this.interval = interval;
    }

    /** Returns whether the caller may call Core. The caller must then report the result. */
    synchronized boolean tryAcquire() {
        if (!active) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(nextAttemptAt)) {
            return false;
        }
        nextAttemptAt = now.plus(interval);
        return true;
    }

    synchronized void onFailure() {
        active = true;
        nextAttemptAt = clock.instant().plus(interval);
    }

    synchronized void onSuccess() {
        active = false;
    }
}
