package io.hivematrix.beacon.web.ratelimit;

import io.hivematrix.beacon.web.ratelimit.RateLimitDecision.Remaining;
import java.time.Duration;

/**
 * Writes the headers of the IETF's draft-ietf-httpapi-ratelimit-headers-10: structured lists (RFC 9651) whose items are
 * named after the period of the quota.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /** What is allowed: {@code "hour";q=50;w=3600}. */
    static String policy(RateLimitDecision verdict) {
        StringBuilder policy = new StringBuilder(48);
        for (Remaining left : verdict.remaining()) {
            name(policy, left.rule())
                    .append(";q=")
                    .append(left.rule().count())
                    .append(";w=")
                    .append(left.rule().period().duration().toSeconds());
        }
        return policy.toString();
    }

    /** What is left: {@code "hour";r=49;t=3600}, the time in seconds until it is replenished. */
    static String limit(RateLimitDecision verdict) {
        StringBuilder limit = new StringBuilder(48);
        for (Remaining left : verdict.remaining()) {
            name(limit, left.rule())
                    .append(";r=")
                    .append(left.count())
                    .append(";t=")
                    .append(wholeSeconds(left.reset()));
        }
        return limit.toString();
    }

    private static StringBuilder name(StringBuilder list, RateLimitRule quota) {
        return list.append(list.isEmpty() ? "" : ", ")
                .append('"')
                .append(quota.period().wireName())
                .append('"');
    }

    private static long wholeSeconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
