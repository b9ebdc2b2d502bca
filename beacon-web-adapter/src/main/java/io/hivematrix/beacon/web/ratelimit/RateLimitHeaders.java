package io.hivematrix.beacon.web.ratelimit;

import java.util.StringJoiner;

/**
 * Writer of the headers of draft-ietf-httpapi-ratelimit-headers-10: structured lists (RFC 9651) with one item per rule, named
 * after its period.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /** Returns the policy, such as {@code "hour";q=50;w=3600}: requests and period in seconds. */
    static String policy(RateLimitPolicy policy) {
        StringJoiner list = new StringJoiner(", ");
        for (RateLimitRule rule : policy.rules()) {
            list.add(name(rule) + ";q=" + rule.count() + ";w="
                    + rule.period().duration().toSeconds());
        }
        return list.toString();
    }

    /** Returns the state, such as {@code "hour";r=49;t=3600}: remaining requests and seconds until the reset, rounded up. */
    static String limit(RateLimitDecision decision) {
        StringJoiner list = new StringJoiner(", ");
        for (RateLimitDecision.Remaining left : decision.remaining()) {
            list.add(name(left.rule()) + ";r=" + left.count() + ";t="
                    + left.reset().plusMillis(999).toSeconds());
        }
        return list.toString();
    }

    private static String name(RateLimitRule rule) {
        return '"' + rule.period().wireName() + '"';
    }
}
