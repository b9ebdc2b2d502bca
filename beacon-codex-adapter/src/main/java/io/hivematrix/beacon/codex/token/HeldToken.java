package io.hivematrix.beacon.codex.token;

import java.time.Duration;

/** A service token and its life, measured by Beacon's own time. */
final class HeldToken {

    /** Core's tokens are renewed this long before they end, or in the last half of a very short life. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(60);

    private final String value;
    private final long end;
    private final long renewal;

    /** A token with that life since {@code start}. */
    HeldToken(String value, Duration life, long start) {
        this.value = value;
        this.end = start + life.toNanos();
        this.renewal = end - Math.min(RENEWED_BEFORE_END.toNanos(), life.toNanos() / 2);
    }

    String value() {
        return value;
    }

    /** Whether it is still accepted, as far as time goes. */
    boolean good(long now) {
        return now - end < 0;
    }

    /** Whether it is time to get another one. */
    boolean dueForRenewal(long now) {
        return now - renewal >= 0;
    }
}
