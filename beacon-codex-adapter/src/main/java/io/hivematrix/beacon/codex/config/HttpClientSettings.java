package io.hivematrix.beacon.codex.config;

import java.time.Duration;

/**
 * Bounds for one call to Codex or Core. All durations are positive.
 *
 * @param connectTimeout how long a connection may take to come about
 * @param readTimeout how long an answer may keep silent, before its first byte and between two bytes
 * @param totalTimeout how long a call may last in all, however busily its bytes trickle
 * @param maxBytes how many bytes an answer may have; a larger one is refused before it is read to its end
 * @param circuitOpenDuration how long Codex is left in peace after it failed repeatedly, before one call tries it again; up to
 *     a quarter less by chance, so that several Beacons do not come back at once
 */
public record HttpClientSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        long maxBytes,
        Duration circuitOpenDuration) {

    /** Connect 2 s, silence 10 s, in all 30 s, 64 MiB, a probe every 10 s. */
    public static final HttpClientSettings DEFAULTS = new HttpClientSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            64L * 1024 * 1024,
            Duration.ofSeconds(10));

    /** @throws IllegalArgumentException naming the component that is not positive */
    public HttpClientSettings {
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        requirePositive("totalTimeout", totalTimeout);
        requirePositive("probeInterval", circuitOpenDuration);
        if (maxBytes <= 0) {
            throw new IllegalArgumentException("maxBytes must be positive, but is " + maxBytes);
        }
    }

    /** These bounds with other timeouts. */
    public HttpClientSettings withTimeouts(Duration connect, Duration read, Duration total) {
        return new HttpClientSettings(connect, read, total, maxBytes, circuitOpenDuration);
    }

    /** These bounds with another size. */
    public HttpClientSettings withMaxBytes(long maxBytes) {
        return new HttpClientSettings(connectTimeout, readTimeout, totalTimeout, maxBytes, circuitOpenDuration);
    }

    /** These bounds with another probe interval. */
    public HttpClientSettings withCircuitOpenDuration(Duration probeInterval) {
        return new HttpClientSettings(connectTimeout, readTimeout, totalTimeout, maxBytes, probeInterval);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + duration);
        }
    }
}
