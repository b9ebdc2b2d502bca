package io.hivematrix.beacon.web.auth.token;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/**
 * Runs calls to Core on at most {@link #MAX_CALLS} daemon threads, so that a request waits at most {@code maxWait} for Core.
 * Idle threads end by themselves. Thread-safe.
 */
public final class CoreCallExecutor {

    private static final int MAX_CALLS = 32;
    private static final long IDLE_SECONDS = 10;

    private final long maxWaitNanos;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MAX_CALLS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), CoreCallExecutor::thread);

    /** @param maxWait how long requests wait for a call, measured from its start */
    public CoreCallExecutor(Duration maxWait) {
        this.maxWaitNanos = maxWait.toNanos();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "beacon-core-call");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts a call with the log context of the current thread.
     *
     * @param call handles its own failures
     * @return the call; empty if too many calls are in progress
     */
    Optional<Call> start(Runnable call) {
        Call started = new Call(System.nanoTime() + maxWaitNanos);
        Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        try {
            threads.execute(() -> {
                MDC.setContextMap(context);
                try {
                    call.run();
                } finally {
                    MDC.clear();
                    started.ended.countDown();
                }
            });
            return Optional.of(started);
        } catch (RejectedExecutionException busy) {
            return Optional.empty();
        }
    }

    /** Call to Core that has been started. */
    static final class Call {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final long deadline;

        private Call(long deadline) {
            this.deadline = deadline;
        }

        boolean isRunning() {
            return ended.getCount() > 0;
        }

        /** Waits until the call has ended or {@code maxWait} has elapsed since its start; returns whether it has ended. */
        boolean await() {
            try {
                return ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
