package io.hivematrix.beacon.web.server;

import java.time.Duration;
import java.util.Objects;

/**
 * Limits of the HTTP server, per client and in total. All are positive.
 *
 * @param maxUrlBytes path and query in bytes; above it 414
 * @param maxHeaderBytes request line and headers in bytes; above it 431
 * @param maxHeaders number of headers; above it 431
 * @param maxBodyBytes request body in bytes; above it 413
 * @param idleTimeout time without complete request headers, and time to read a response; then the connection is closed;
 *     checked every 500 ms
 * @param bodyTimeout time to receive a request body, from the first read
 * @param maxUnreadBytes bytes of earlier responses that a client may have left unread at its next request; above it the
 *     connection is closed
 * @param maxConnections open connections; more are closed
 * @param maxInFlight requests in progress or waiting for a worker; above it 503 with {@code Retry-After}
 * @param retryAfter the {@code Retry-After} of that 503
 * @param workers threads that serve requests
 */
public record ServerLimits(
        int maxUrlBytes,
        int maxHeaderBytes,
        int maxHeaders,
        int maxBodyBytes,
        Duration idleTimeout,
        Duration bodyTimeout,
        int maxUnreadBytes,
        int maxConnections,
        int maxInFlight,
        Duration retryAfter,
        int workers) {

    /** Defaults, sized for some thousand viewers. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            4 * 1024,
            24 * 1024,
            64,
            16 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            256 * 1024,
            4096,
            512,
            Duration.ofSeconds(2),
            16);

    /** @throws IllegalArgumentException naming the limit that is not positive */
    public ServerLimits {
        requirePositive("maxUrlBytes", maxUrlBytes);
        requirePositive("maxHeaderBytes", maxHeaderBytes);
        requirePositive("maxHeaders", maxHeaders);
        requirePositive("maxBodyBytes", maxBodyBytes);
        requirePositive("idleTimeout", idleTimeout);
        requirePositive("bodyTimeout", bodyTimeout);
        requirePositive("maxUnreadBytes", maxUnreadBytes);
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
