package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.DaemonThreads;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the open connections, in total and per address, and the time for which a connection is silent: without a request in
 * progress. A connection above a limit replaces the one that has been silent for the longest time, of the same address if the
 * limit of that is exceeded, and is closed if there is none. A trusted proxy, which has the connections of many clients, may
 * have more than the limit of an address that are not silent. Thread-safe.
 */
final class ConnectionLimiter extends BaseFilter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimiter.class);
    private static final long CHECK_MILLIS = 500;
    private static final int MAX_RELEASED = 16;

    private final ServerLimits limits;
    private final Predicate<InetAddress> trustedProxy;
    private final LongSupplier nanoTime;
    private final Map<Connection<?>, Activity> open = new ConcurrentHashMap<>();
    private final FilterChainContext.CompletionListener completion = this::onCompleted;
    private final ScheduledExecutorService checks =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("beacon-idle-connections"));

    /** @param nanoTime monotonic time in nanoseconds */
    ConnectionLimiter(ServerLimits limits, Predicate<InetAddress> trustedProxy, LongSupplier nanoTime) {
        this.limits = limits;
        this.trustedProxy = trustedProxy;
        this.nanoTime = nanoTime;
    }

    /** Starts to close connections that are silent for too long. */
    void start() {
        var unused = checks.scheduleWithFixedDelay(this::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        Connection<?> connection = ctx.getConnection();
        if (connection.getPeerAddress() instanceof InetSocketAddress peer && admit(ctx, peer.getAddress())) {
            return ctx.getInvokeAction();
        }
        close(connection);
        return ctx.getStopAction();
    }

    /** Admits one connection at a time, so that each replaces at most one. */
    private synchronized boolean admit(FilterChainContext ctx, InetAddress address) {
        open.put(ctx.getConnection(), new Activity(address));
        onStarted(ctx);
        return isAdmitted(address);
    }

    private boolean isAdmitted(InetAddress address) {
        Predicate<Activity> same = activity -> activity.address.equals(address);
        return (open.values().stream().filter(same).count() <= limits.maxConnectionsPerAddress()
                        || closeMostSilent(same)
                        || trustedProxy.test(address))
                && (open.size() <= limits.maxConnections() || closeMostSilent(activity -> true));
    }

    /** Closes up to {@link #MAX_RELEASED} connections that have been silent for the longest time. */
    void releaseSilent() {
        int released = 0;
        while (released < MAX_RELEASED && closeMostSilent(activity -> true)) {
            released++;
        }
    }

    private boolean closeMostSilent(Predicate<Activity> candidates) {
        long now = nanoTime.getAsLong();
        var silent = open.entrySet().stream()
                .filter(entry -> entry.getValue().isSilent() && candidates.test(entry.getValue()))
                .max(Comparator.comparingLong(entry -> entry.getValue().silentNanos(now)));
        silent.ifPresent(entry -> {
            LOG.debug("Closed a silent connection of {}, since there are too many", entry.getValue().address);
            close(entry.getKey());
        });
        return silent.isPresent();
    }

    private void check() {
        try {
            closeIdle();
        } catch (RuntimeException | Error defect) { // a throwable would end the schedule
            LOG.error("Failed to close idle connections", defect);
        }
    }

    private void closeIdle() {
        long now = nanoTime.getAsLong();
        open.forEach((connection, activity) -> {
            boolean isIdle = activity.isSilent()
                    && activity.silentNanos(now) >= limits.idleTimeout().toNanos();
            if (isIdle || !connection.isOpen()) {
                close(connection);
            }
        });
    }

    /** Closes immediately: Grizzly's other ways wait until pending bytes are sent, which a client that does not read delays. */
    private void close(Connection<?> connection) {
        open.remove(connection);
        connection.terminateSilently();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        onStarted(ctx);
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext ctx) {
        onStarted(ctx);
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext ctx) {
        open.remove(ctx.getConnection());
        return ctx.getInvokeAction();
    }

    private void onStarted(FilterChainContext ctx) {
        Activity activity = open.get(ctx.getConnection());
        if (activity != null) {
            activity.running.incrementAndGet();
            ctx.addCompletionListener(completion);
        }
    }

    private void onCompleted(FilterChainContext ctx) {
        Activity activity = open.get(ctx.getConnection());
        if (activity != null) {
            activity.silentSince = nanoTime.getAsLong();
            activity.running.decrementAndGet();
        }
    }

    @Override
    public void close() {
        checks.shutdownNow();
    }

    /** Events of a connection that are being processed, such as a request until its response is complete. */
    private static final class Activity {

        private final InetAddress address;
        private final AtomicInteger running = new AtomicInteger();
        private volatile long silentSince;

        Activity(InetAddress address) {
            this.address = address;
        }

        boolean isSilent() {
            return running.get() == 0;
        }

        long silentNanos(long now) {
            return now - silentSince;
        }
    }
}
