package io.hivematrix.beacon.web.grizzly;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;

/**
 * Counts the requests that are served or wait for a worker. One too many is not queued but goes on at once, on the thread
 * that read it, where {@link FrontDoor} turns it away: that costs no worker, so an overload cannot grow.
 */
final class InFlight implements RequestExecutorProvider {

    private static final String SHED = InFlight.class.getName();

    private final int max;
    private final AtomicInteger running = new AtomicInteger();

    InFlight(int max) {
        this.max = max;
    }

    @Override
    public Executor getExecutor(Request request) {
        if (running.incrementAndGet() > max) {
            request.setAttribute(SHED, true);
            return Runnable::run;
        }
        return request.getContext().getConnection().getTransport().getWorkerThreadPool();
    }

    boolean isTooMany(Request request) {
        return request.getAttribute(SHED) != null;
    }

    void done() {
        running.decrementAndGet();
    }
}
