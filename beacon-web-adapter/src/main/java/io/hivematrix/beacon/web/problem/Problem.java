package io.hivematrix.beacon.web.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Problem details of an error response (RFC 9457), safe to show to the client. {@code instance} and
 * {@code correlation_id} are added when the problem is written.
 *
 * @param status the HTTP status, 400 to 599
 * @param type URI of the problem type; {@link #BLANK} where the status is sufficient
 * @param title short summary of the problem type
 * @param detail one or two sentences on this occurrence
 * @param headers additional response headers, such as {@code Retry-After}
 */
public record Problem(int status, String type, String title, String detail, Map<String, String> headers) {

    /** The media type of a JSON problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type of a problem without a type of its own. */
    public static final String BLANK = "about:blank";

    private static final String TYPE_PREFIX = "urn:hivematrix:beacon:problem:";

    /** @throws IllegalArgumentException if the status is not an error */
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, but is " + status);
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns a problem of type {@link #BLANK} with the reason phrase of the status as title. */
    public static Problem of(int status, String detail) {
        return new Problem(status, BLANK, StatusTitles.of(status), detail, Map.of());
    }

    /** Returns a copy with a problem type, given as lower-case words with hyphens such as "unknown-view". */
    public Problem withType(String name) {
        return new Problem(status, TYPE_PREFIX + name, title, detail, headers);
    }

    /** Returns a copy with another title. */
    public Problem withTitle(String title) {
        return new Problem(status, type, title, detail, headers);
    }

    /** Returns a copy with an additional response header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, type, title, detail, more);
    }

    /** Returns a copy with {@code Retry-After}, rounded up to whole seconds, at least 1. */
    public Problem withRetryAfter(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }
}
