package io.hivematrix.beacon.web.server;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;

/**
 * Counts the requests that are served or wait for a worker. One too many is not queued but goes on at once, on the thread
 * that read it, where {@link EntryHandler} turns it away: that costs no worker, so an overload cannot grow.
 */
final class ConcurrencyLimiter implements RequestExecutorProvider {

    private static final String COUNTED = ConcurrencyLimiter.class.getName() + ".counted";
    private static final String REJECTED = ConcurrencyLimiter.class.getName() + ".shed";

    private final int max;
    private final AtomicInteger running = new AtomicInteger();

    ConcurrencyLimiter(int max) {
        this.max = max;
    }

    @Override
    public Executor getExecutor(Request request) {
        if (isNew(request) && running.incrementAndGet() > max) {
            request.setAttribute(REJECTED, true);
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

    boolean isRejected(Request request) {
        return request.getAttribute(REJECTED) != null;
    }

    void release() {
        running.decrementAndGet();
    }
}
