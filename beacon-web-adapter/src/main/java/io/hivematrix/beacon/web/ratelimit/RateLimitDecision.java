package io.hivematrix.beacon.web.ratelimit;

import java.time.Duration;
import java.util.List;

/**
 * Result of a rate limit check.
 *
 * @param retryAfter time until a retry can succeed; zero if allowed
 * @param remaining the remaining requests per rule
 */
record RateLimitDecision(boolean allowed, Duration retryAfter, List<Remaining> remaining) {

    RateLimitDecision {
        remaining = List.copyOf(remaining);
    }

    /** Returns {@link #retryAfter} in seconds, rounded up, at least 1. */
    long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    /**
     * Remaining requests of one rule.
     *
     * @param count requests left in the current period
     * @param reset time until the period ends
     */
    record Remaining(RateLimitRule rule, long count, Duration reset) {}
}
