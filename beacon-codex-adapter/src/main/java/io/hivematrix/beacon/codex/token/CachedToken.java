package io.hivematrix.beacon.codex.token;

import java.time.Duration;

/** Service token with its expiry on the monotonic clock. */
final class CachedToken {

    private static final Duration REFRESH_BEFORE_EXPIRY = Duration.ofSeconds(60);

    private final String value;
    private final long expiresAt;
    private final long refreshAt;

    /** Creates a token valid for {@code lifetime} from {@code start}; refreshed 60 s, at most half of it, earlier. */
    CachedToken(String value, Duration lifetime, long start) {
        this.value = value;
        this.expiresAt = start + lifetime.toNanos();
        this.refreshAt = expiresAt - Math.min(REFRESH_BEFORE_EXPIRY.toNanos(), lifetime.toNanos() / 2);
    }

    String value() {
        return value;
    }

    boolean isValid(long now) {
        return now - expiresAt < 0;
    }

    boolean isRefreshDue(long now) {
        return now - refreshAt >= 0;
    }
}
