package io.hivematrix.beacon.web.auth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Spares requests the waiting for somebody who does not answer: after a first failure one request in each pause may try
 * again, and the others go on without. Thread-safe.
 */
final class Silence {

    private final Clock clock;
    private final Duration pause;
    private boolean lasts;
    private Instant nextTry = Instant.EPOCH;

    Silence(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether to ask; who is told so during a silence is the one who tries. */
    synchronized boolean mayAsk() {
        if (!lasts) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(nextTry)) {
            return false;
        }
        nextTry = now.plus(pause);
        return true;
    }

    /** No answer came. */
    synchronized void met() {
        lasts = true;
        nextTry = clock.instant().plus(pause);
    }

    /** An answer came. */
    synchronized void ended() {
        lasts = false;
    }
}
