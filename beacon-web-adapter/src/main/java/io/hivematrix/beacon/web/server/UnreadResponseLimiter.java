package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.nio.NIOConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the bytes of responses that wait for clients to read them: in total, and per client with several connections to a
 * quarter of that. Above the bound, the connection that reads slowest is closed. Thread-safe.
 */
final class UnreadResponseLimiter extends BaseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadResponseLimiter.class);
    private static final String REQUEST = UnreadResponseLimiter.class.getName() + ".request";
    private static final String UNKNOWN = "";
    private static final int CLIENT_SHARE = 4;

    private final long max;
    private final LongSupplier nanoTime;
    private final Map<NIOConnection, Progress> readers = new HashMap<>();

    /** @param max the most bytes that may wait in total */
    UnreadResponseLimiter(long max, LongSupplier nanoTime) {
        this.max = max;
        this.nanoTime = nanoTime;
    }

    /** Stores the request that a connection serves, which names the client. */
    static void startRequest(Connection<?> connection, Request request) {
        connection.getAttributes().setAttribute(REQUEST, request);
    }

    /** Removes the request of a connection, since Grizzly recycles it. */
    static void endRequest(Connection<?> connection) {
        connection.getAttributes().removeAttribute(REQUEST);
    }

    @Override
    public NextAction handleWrite(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof Buffer buffer && ctx.getConnection() instanceof NIOConnection connection) {
            limit(connection, buffer.remaining());
        }
        return ctx.getInvokeAction();
    }

    @Override
    public synchronized NextAction handleClose(FilterChainContext ctx) {
        readers.remove((NIOConnection) ctx.getConnection());
        return ctx.getInvokeAction();
    }

    private synchronized void limit(NIOConnection connection, int bytes) {
        readers.keySet().removeIf(known -> known != connection && (unread(known) == 0 || !known.isOpen()));
        if (unread(connection) == 0) {
            readers.remove(connection);
        }
        Progress reader =
                readers.computeIfAbsent(connection, added -> new Progress(clientOf(connection), nanoTime.getAsLong()));
        reader.sent += bytes;
        if (unread() + bytes <= max / CLIENT_SHARE) {
            return; // usual: within the bound of each client
        }
        while (unread() + bytes > max) {
            if (!closeSlowest(List.copyOf(readers.keySet()))) {
                return;
            }
        }
        List<NIOConnection> own = readers.entrySet().stream()
                .filter(entry -> entry.getValue().client.equals(reader.client))
                .map(Map.Entry::getKey)
                .toList();
        if (!reader.client.equals(UNKNOWN)
                && own.stream().mapToLong(UnreadResponseLimiter::unread).sum() + bytes > max / CLIENT_SHARE) {
            closeSlowest(own);
        }
    }

    /** Closes the slowest of several connections; a single one may have as much as fits the total. */
    private boolean closeSlowest(List<NIOConnection> candidates) {
        Optional<NIOConnection> slowest = candidates.size() < 2
                ? Optional.empty()
                : candidates.stream().min(Comparator.comparingDouble(this::bytesPerNano));
        slowest.ifPresent(connection -> {
            readers.remove(connection);
            LOG.debug("Closed a connection that does not read its response: {} bytes waited", unread(connection));
            connection.terminateSilently();
        });
        return slowest.isPresent();
    }

    private double bytesPerNano(NIOConnection connection) {
        Progress reader = Objects.requireNonNull(readers.get(connection));
        return (reader.sent - unread(connection)) / (double) Math.max(1, nanoTime.getAsLong() - reader.start);
    }

    private long unread() {
        long sum = 0;
        for (NIOConnection connection : readers.keySet()) {
            sum += unread(connection);
        }
        return sum;
    }

    private static int unread(NIOConnection connection) {
        return connection.getAsyncWriteQueue().spaceInBytes();
    }

    private static String clientOf(Connection<?> connection) {
        if (!(connection.getAttributes().getAttribute(REQUEST) instanceof Request request)) {
            return UNKNOWN;
        }
        return request.getAttribute(RequestRecord.SUBJECT_PROPERTY) instanceof String subject
                ? subject
                : request.getAttribute(ClientContext.PROPERTY) instanceof ClientContext client
                        ? client.address()
                        : UNKNOWN;
    }

    /** Bytes sent to a client that reads a response. */
    private static final class Progress {

        private final String client;
        private final long start;
        private long sent;

        private Progress(String client, long start) {
            this.client = client;
            this.start = start;
        }
    }
}
