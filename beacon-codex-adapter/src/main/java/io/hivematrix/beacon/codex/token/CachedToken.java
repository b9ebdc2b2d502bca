package io.hivematrix.beacon.codex.token;

import java.time.Duration;

/** A service token and its life, measured by Beacon's own time. */
final class CachedToken {

    /** Core's tokens are renewed this long before they end, or in the last half of a very short life. */
    private static final Duration REFRESH_BEFORE_EXPIRY = Duration.ofSeconds(60);

    private final String value;
    private final long expiresAt;
    private final long refreshAt;

    /** A token with that life since {@code start}. */
    CachedToken(String value, Duration life, long start) {
        this.value = value;
        this.expiresAt = start + life.toNanos();
        this.refreshAt = expiresAt - Math.min(REFRESH_BEFORE_EXPIRY.toNanos(), life.toNanos() / 2);
    }

    String value() {
        return value;
    }

    /** Whether it is still accepted, as far as time goes. */
    boolean isValid(long now) {
        return now - expiresAt < 0;
    }

    /** Whether it is time to get another one. */
    boolean isRefreshDue(long now) {
        return now - refreshAt >= 0;
    }
}
