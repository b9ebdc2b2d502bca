package io.hivematrix.beacon.web.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What went wrong with a request, in words that may be shown to whoever sent it (RFC 7807). What differs from one
 * occurrence to the next, {@code instance} and {@code correlation_id}, is added when it is sent.
 *
 * @param status the HTTP status, 400 to 599
 * @param type a URI that names the kind of problem; "about:blank" where the status says it all
 * @param title the kind of problem in a few words
 * @param detail what is wrong here, in a sentence
 * @param headers response headers that belong to it, such as {@code Retry-After}
 */
public record Problem(int status, String type, String title, String detail, Map<String, String> headers) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type of a problem of which the status says all. */
    public static final String BLANK = "about:blank";

    private static final String TYPE_PREFIX = "urn:hivematrix:beacon:problem:";

    /** @throws IllegalArgumentException if the status is no error */
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, but is " + status);
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A problem of which the status says what kind it is. */
    public static Problem of(int status, String detail) {
        return new Problem(status, BLANK, StatusTitles.of(status), detail, Map.of());
    }

    /** The same, as a kind of its own that programs can tell: a few words with hyphens, such as "unknown-view". */
    public Problem withType(String kind) {
        return new Problem(status, TYPE_PREFIX + kind, title, detail, headers);
    }

    /** The same under another title. */
    public Problem withTitle(String title) {
        return new Problem(status, type, title, detail, headers);
    }

    /** The same with a response header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, type, title, detail, more);
    }

    /** The same with the advice to come back after that time, in whole seconds, at least one. */
    public Problem withRetryAfter(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }
}
