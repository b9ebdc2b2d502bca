package io.hivematrix.beacon.web.auth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Spares requests the waiting for somebody who does not answer: after a first failure one request in each pause may try
 * again, and the others go on without. Thread-safe.
 */
final class OutageBackoff {

    private final Clock clock;
    private final Duration interval;
    private boolean active;
    private Instant nextAttemptAt = Instant.EPOCH;

    OutageBackoff(Clock clock, Duration pause) {
        this.clock = clock;
        this.interval = pause;
    }

    /** Whether to ask; who is told so during a silence is the one who tries. */
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

    /** No answer came. */
    synchronized void onFailure() {
        active = true;
        nextAttemptAt = clock.instant().plus(interval);
    }

    /** An answer came. */
    synchronized void onSuccess() {
        active = false;
    }
}
