package io.hivematrix.beacon.web.grizzly;

import java.time.Duration;
import java.util.Objects;

/**
 * What one client, and all together, may ask of the server.
 *
 * @param maxHeaderBytes request line and headers together, in bytes; more is a 431 or, for the request line alone, a 414
 * @param maxHeaders how many headers a request may have; more is a 431
 * @param maxBodyBytes the longest body, in bytes; more is a 413
 * @param headerTimeout how long a connection may take to bring a request's headers, or be idle between requests
 * @param bodyTimeout how long a request's body may take from its headers on
 * @param writeTimeout how long a client may take nothing of an answer that waits for it
 * @param maxConnections how many connections may be open; more are closed at once
 * @param maxInFlight how many requests may be in progress; more get a 503 that asks to come back
 * @param retryAfter when to come back after such a 503
 * @param workers how many threads serve requests
 */
public record HttpLimits(
        int maxHeaderBytes,
        int maxHeaders,
        int maxBodyBytes,
        Duration headerTimeout,
        Duration bodyTimeout,
        Duration writeTimeout,
        int maxConnections,
        int maxInFlight,
        Duration retryAfter,
        int workers) {

    /** Fit for some thousand viewers of one board. */
    public static final HttpLimits DEFAULT = new HttpLimits(
            16 * 1024,
            64,
            16 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            4096,
            256,
            Duration.ofSeconds(2),
            16);

    /** @throws IllegalArgumentException naming the limit that is not positive */
    public HttpLimits {
        requirePositive("maxHeaderBytes", maxHeaderBytes);
        requirePositive("maxHeaders", maxHeaders);
        requirePositive("maxBodyBytes", maxBodyBytes);
        requirePositive("headerTimeout", headerTimeout);
        requirePositive("bodyTimeout", bodyTimeout);
        requirePositive("writeTimeout", writeTimeout);
        requirePositive("maxConnections", maxConnections);
        requirePositive("maxInFlight", maxInFlight);
        requirePositive("retryAfter", retryAfter);
        requirePositive("workers", workers);
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }

    private static void requirePositive(String name, Duration value) {
        Objects.requireNonNull(value, name);
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }
}
