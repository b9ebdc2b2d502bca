package io.hivematrix.beacon.web.server;

import java.time.Duration;

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
 * @param maxConnections open connections; each further one replaces a silent one or is closed
 * @param maxConnectionsPerAddress open connections of an address, likewise; a trusted proxy may have more that are in use
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
        int maxConnectionsPerAddress,
        int maxInFlight,
        Duration retryAfter,
        int workers) {}
