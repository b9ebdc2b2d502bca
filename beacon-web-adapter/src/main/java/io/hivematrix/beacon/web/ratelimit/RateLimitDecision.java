package io.hivematrix.beacon.web.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a limiter says to one request.
 *
 * @param allowed whether it may go on
 * @param retryAfter when another try can succeed; zero if allowed
 * @param remaining what is left of each quota
 */
public record RateLimitDecision(boolean allowed, Duration retryAfter, List<Remaining> remaining) {

    /** @throws NullPointerException naming the component that is null */
    public RateLimitDecision {
        Objects.requireNonNull(retryAfter, "retryAfter");
        remaining = List.copyOf(remaining);
    }

    /** The headers, by name, that tell the client where it stands. */
    public Map<String, String> headers() {
        return Map.of("RateLimit-Policy", RateLimitHeaders.policy(this), "RateLimit", RateLimitHeaders.limit(this));
    }

    /**
     * What is left of one quota.
     *
     * @param rule the quota
     * @param count requests left in this stretch
     * @param reset how long this stretch goes on
     */
    public record Remaining(RateLimitRule rule, long count, Duration reset) {}
}
