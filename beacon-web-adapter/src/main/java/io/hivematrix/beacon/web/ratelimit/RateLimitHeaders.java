package io.hivematrix.beacon.web.ratelimit;

import io.hivematrix.beacon.web.ratelimit.RateLimitDecision.Remaining;
import java.time.Duration;

/**
 * Writer of the headers of draft-ietf-httpapi-ratelimit-headers-10: structured lists (RFC 9651) with one item per rule, named
 * after its period.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /** Returns the policy, such as {@code "hour";q=50;w=3600}: requests and period in seconds. */
    static String policy(RateLimitDecision decision) {
        StringBuilder policy = new StringBuilder(48);
        for (Remaining left : decision.remaining()) {
            name(policy, left.rule())
                    .append(";q=")
                    .append(left.rule().count())
                    .append(";w=")
                    .append(left.rule().period().duration().toSeconds());
        }
        return policy.toString();
    }

    /** Returns the state, such as {@code "hour";r=49;t=3600}: remaining requests and seconds until the reset. */
    static String limit(RateLimitDecision decision) {
        StringBuilder limit = new StringBuilder(48);
        for (Remaining left : decision.remaining()) {
            name(limit, left.rule())
                    .append(";r=")
                    .append(left.count())
                    .append(";t=")
                    .append(wholeSeconds(left.reset()));
        }
        return limit.toString();
    }

    private static StringBuilder name(StringBuilder list, RateLimitRule rule) {
        return list.append(list.isEmpty() ? "" : ", ")
                .append('"')
                .append(rule.period().wireName())
                .append('"');
    }

    private static long wholeSeconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
