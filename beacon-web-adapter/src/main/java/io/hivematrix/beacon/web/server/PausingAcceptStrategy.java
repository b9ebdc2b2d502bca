package io.hivematrix.beacon.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Strategy that pauses for {@link #PAUSE_MILLIS} after connections cannot be accepted, which happens when the process is out
 * of file descriptors. Grizzly ignores that failure and retries without a pause. The failure is logged once per minute.
 */
@SuppressWarnings("rawtypes") // of the interface
final class PausingAcceptStrategy implements IOStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(PausingAcceptStrategy.class);
    private static final long PAUSE_MILLIS = 100;
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
    private static final Executor AFTER_PAUSE =
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

    private final IOStrategy next;
    private final Runnable releaseDescriptors;
    private final LongSupplier nanoTime;
    private volatile Optional<Long> lastLine = Optional.empty();

    /**
     * Creates a strategy.
     *
     * @param next the strategy of other events
     * @param releaseDescriptors called after a failure
     * @param nanoTime monotonic time in nanoseconds
     */
    PausingAcceptStrategy(IOStrategy next, Runnable releaseDescriptors, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.next = next;
        this.releaseDescriptors = releaseDescriptors;
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return executeIoEvent(connection, event, true);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean isEnabled) throws IOException {
        if (event != IOEvent.SERVER_ACCEPT) {
            return next.executeIoEvent(connection, event, isEnabled);
        }
        try {
            ((TCPNIOServerConnection) connection).onAccept();
        } catch (IOException failed) {
            if (connection.isOpen()) {
                pause(connection, failed);
            }
        }
        return true;
    }

    private void pause(Connection<?> listener, IOException failed) throws IOException {
        long now = nanoTime.getAsLong();
        if (lastLine.filter(last -> now - last < LOG_INTERVAL.toNanos()).isEmpty()) {
            lastLine = Optional.of(now);
            LOG.warn(
                    "Connections cannot be accepted: {}; raise the limit of open files or lower BEACON_MAX_CONNECTIONS",
                    failed.getMessage());
        }
        listener.disableIOEvent(IOEvent.SERVER_ACCEPT);
        AFTER_PAUSE.execute(() -> resume(listener));
        releaseDescriptors.run();
    }

    private static void resume(Connection<?> listener) {
        try {
            listener.enableIOEvent(IOEvent.SERVER_ACCEPT);
        } catch (IOException closed) {
            LOG.debug("The server has stopped", closed);
        }
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return next.getThreadPoolFor(connection, event);
    }

    /** Returns the configuration that the transport has; without one it would have no workers. */
    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return transport.getWorkerThreadPoolConfig();
    }
}
