package io.hivematrix.beacon.web.limit;

import io.hivematrix.beacon.web.limit.Verdict.Remaining;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Writes the headers of the IETF's draft-ietf-httpapi-ratelimit-headers-10: structured lists (RFC 9651) whose items are
 * named after the period of the quota.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /** What is allowed: {@code "hour";q=50;w=3600}. */
    static String policy(Verdict verdict) {
        return verdict.remaining().stream()
                .map(Remaining::quota)
                .map(quota -> name(quota) + ";q=" + quota.count() + ";w="
                        + quota.period().length().toSeconds())
                .collect(Collectors.joining(", "));
    }

    /** What is left: {@code "hour";r=49;t=3600}, the time in seconds until it is replenished. */
    static String limit(Verdict verdict) {
        return verdict.remaining().stream()
                .map(left -> name(left.quota()) + ";r=" + left.count() + ";t=" + wholeSeconds(left.reset()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Quota quota) {
        return '"' + quota.period().word() + '"';
    }

    private static long wholeSeconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
