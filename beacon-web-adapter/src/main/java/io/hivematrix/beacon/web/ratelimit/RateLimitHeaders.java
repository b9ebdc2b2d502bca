package io.hivematrix.beacon.web.ratelimit;

import io.hivematrix.beacon.web.ratelimit.RateLimitDecision.Remaining;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writer of the headers of draft-ietf-httpapi-ratelimit-headers-10: structured lists (RFC 9651) with one item per rule, named
 * after its period.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /** Returns the policy, such as {@code "hour";q=50;w=3600}: requests and period in seconds. */
    static String policy(RateLimitDecision decision) {
        return list(decision, left -> {
            RateLimitRule rule = left.rule();
            return ";q=" + rule.count() + ";w=" + rule.period().duration().toSeconds();
        });
    }

    /** Returns the state, such as {@code "hour";r=49;t=3600}: remaining requests and seconds until the reset, rounded up. */
    static String limit(RateLimitDecision decision) {
        return list(
                decision,
                left -> ";r=" + left.count() + ";t="
                        + left.reset().plusMillis(999).toSeconds());
    }

    private static String list(RateLimitDecision decision, Function<Remaining, String> parameters) {
        return decision.remaining().stream()
                .map(left -> '"' + left.rule().period().wireName() + '"' + parameters.apply(left))
                .collect(Collectors.joining(", "));
    }
}
