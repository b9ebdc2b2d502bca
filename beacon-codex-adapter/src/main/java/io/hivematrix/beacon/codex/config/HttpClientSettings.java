package io.hivematrix.beacon.codex.config;

import java.time.Duration;

/**
 * Limits of one HTTP call. All are positive. Immutable.
 *
 * @param connectTimeout maximum time to connect
 * @param readTimeout maximum time to the first byte of a response and between two bytes
 * @param totalTimeout maximum time for a call to Codex, body included
 * @param maxBytes maximum size of a response body
 */
public record HttpClientSettings(Duration connectTimeout, Duration readTimeout, Duration totalTimeout, long maxBytes) {

    /** Connect 2 s, read 10 s, total 30 s, 64 MiB. */
    public static final HttpClientSettings DEFAULTS = new HttpClientSettings(
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), 64L * 1024 * 1024);

    /** @throws IllegalArgumentException naming the component that is not positive */
    public HttpClientSettings {
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        requirePositive("totalTimeout", totalTimeout);
        if (maxBytes <= 0) {
            throw new IllegalArgumentException("maxBytes must be positive, but is " + maxBytes);
        }
    }

    /** Returns a copy with other timeouts. */
    public HttpClientSettings withTimeouts(Duration connect, Duration read, Duration total) {
        return new HttpClientSettings(connect, read, total, maxBytes);
    }

    /** Returns a copy with another maximum body size. */
    public HttpClientSettings withMaxBytes(long maxBytes) {
        return new HttpClientSettings(connectTimeout, readTimeout, totalTimeout, maxBytes);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + duration);
        }
    }
}
