package io.hivematrix.beacon.web.server;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.utils.DelayedExecutor;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/**
 * Closes connections without a complete request within the timeout. Grizzly's filter waits until pending bytes are sent, which
 * a client that does not read can delay without bound; this one closes immediately.
 */
final class IdleConnectionReaper implements AutoCloseable {

    private static final long CHECK_MILLIS = 500;

    private final Duration timeout;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread checker = new Thread(task, "beacon-idle-connections");
        checker.setDaemon(true);
        return checker;
    });
    private final DelayedExecutor executor = new DelayedExecutor(thread, CHECK_MILLIS, TimeUnit.MILLISECONDS);

    IdleConnectionReaper(Duration timeout) {
        this.timeout = timeout;
    }

    IdleTimeoutFilter filter() {
        return new IdleTimeoutFilter(
                executor, timeout.toMillis(), TimeUnit.MILLISECONDS, connection -> connection.terminateSilently());
    }

    void start() {
        executor.start();
    }

    @Override
    public void close() {
        executor.destroy();
        thread.shutdownNow();
    }
}
