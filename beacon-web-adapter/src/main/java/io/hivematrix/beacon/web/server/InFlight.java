package io.hivematrix.beacon.web.server;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;

/**
 * Counts the requests that are served or wait for a worker. One too many is not queued but goes on at once, on the thread
 * that read it, where {@link FrontDoor} turns it away: that costs no worker, so an overload cannot grow.
 */
final class InFlight implements RequestExecutorProvider {

    private static final String COUNTED = InFlight.class.getName() + ".counted";
    private static final String SHED = InFlight.class.getName() + ".shed";

    private final int max;
    private final AtomicInteger running = new AtomicInteger();

    InFlight(int max) {
        this.max = max;
    }

    @Override
    public Executor getExecutor(Request request) {
        if (isNew(request) && running.incrementAndGet() > max) {
            request.setAttribute(SHED, true);
            return Runnable::run;
        }
        return request.getContext().getConnection().getTransport().getWorkerThreadPool();
    }

    /** Grizzly asks again for the later steps of a request that is answered from another thread. */
    private static boolean isNew(Request request) {
        boolean fresh = request.getAttribute(COUNTED) == null;
        request.setAttribute(COUNTED, true);
        return fresh;
    }

    boolean isTooMany(Request request) {
        return request.getAttribute(SHED) != null;
    }

    void done() {
        running.decrementAndGet();
    }
}
