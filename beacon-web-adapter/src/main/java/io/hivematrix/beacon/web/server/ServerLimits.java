package io.hivematrix.beacon.web.server;

import java.time.Duration;
import java.util.Objects;

/**
 * What one client, and all together, may ask of the server.
 *
 * @param maxUrlBytes the longest path and query together, in bytes; more is a 414
 * @param maxHeaderBytes request line and headers together, in bytes; more is a 431
 * @param maxHeaders how many headers a request may have; more is a 431
 * @param maxBodyBytes the longest request body, in bytes; more is a 413
 * @param idleTimeout how long a connection may go without a complete set of headers: new, trickling, or idle between
 *     requests; also how long a client may take to fetch an answer; looked at twice a second
 * @param bodyTimeout how long a request's body may take from the moment it is wanted
 * @param maxUnreadBytes how many bytes of earlier answers a client may have left unread when it asks for another; more ends
 *     its connection
 * @param maxConnections how many connections may be open; more are closed at once
 * @param maxInFlight how many requests may be in progress or wait for a worker; more get a 503 that asks to come back
 * @param retryAfter when to come back after such a 503
 * @param workers how many threads serve requests
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

    /** Fit for some thousand viewers of one board. */
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
