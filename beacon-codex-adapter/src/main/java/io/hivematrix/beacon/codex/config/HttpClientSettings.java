package io.hivematrix.beacon.codex.config;

import java.time.Duration;

/**
 * Limits of one HTTP call; all are positive.
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
}
