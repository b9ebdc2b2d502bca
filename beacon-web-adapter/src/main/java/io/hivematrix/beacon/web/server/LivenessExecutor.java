package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.DaemonThreads;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.Request;

/**
 * Thread for the liveness and readiness probes, which must not wait for workers that serve other requests. Probes over
 * {@link #MAX_WAITING} run on the calling thread. Thread-safe.
 */
final class LivenessExecutor implements Executor, AutoCloseable {

    private static final Set<String> PATHS = Set.of("/health/live", "/health/ready");
    private static final int MAX_WAITING = 256;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            DaemonThreads.named("beacon-liveness"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    static boolean isProbe(Request request) {
        return PATHS.contains(request.getRequestURI());
    }

    @Override
    public void execute(Runnable probe) {
        thread.execute(probe);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
