package io.hivematrix.beacon.web.server;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;

/**
 * Limits the requests that are served or wait for a worker. A request above the limit is not queued: it continues on the
 * thread that read it, where {@link EntryHandler} rejects it with 503 without using a worker.
 * Probes are not counted and run on {@link LivenessExecutor}.
 */
final class ConcurrencyLimiter implements RequestExecutorProvider, AutoCloseable {

    private static final String COUNTED = ConcurrencyLimiter.class.getName() + ".counted";
    private static final String REJECTED = ConcurrencyLimiter.class.getName() + ".rejected";

    private final int max;
    private final AtomicInteger running = new AtomicInteger();
    private final LivenessExecutor probes = new LivenessExecutor();

    ConcurrencyLimiter(int max) {
        this.max = max;
    }

    @Override
    public Executor getExecutor(Request request) {
        if (LivenessExecutor.isProbe(request)) {
            return probes;
        }
        if (isNew(request) && running.incrementAndGet() > max) {
            request.setAttribute(REJECTED, true);
            return Runnable::run;
        }
        return request.getContext().getConnection().getTransport().getWorkerThreadPool();
    }

    /** Grizzly calls {@link #getExecutor} again when a suspended request resumes. */
    private static boolean isNew(Request request) {
        boolean isNew = request.getAttribute(COUNTED) == null;
        request.setAttribute(COUNTED, true);
        return isNew;
    }

    boolean isRejected(Request request) {
        return request.getAttribute(REJECTED) != null;
    }

    boolean isCounted(Request request) {
        return request.getAttribute(COUNTED) != null;
    }

    void release() {
        running.decrementAndGet();
    }

    @Override
    public void close() {
        probes.close();
    }
}
