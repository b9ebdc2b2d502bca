package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.http.DaemonThreads;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs calls to Core on at most {@link #MAX_CALLS} daemon threads, so that a request waits at most {@code maxWait} for Core
 * and at most {@code maxWaiting} requests wait at a time; others continue without waiting. Idle threads end by themselves.
 * Thread-safe.
 */
public final class CoreCallExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CoreCallExecutor.class);
    private static final int MAX_CALLS = 32;
    private static final long IDLE_SECONDS = 10;

    private final long maxWaitNanos;
    private final Semaphore waiting;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            MAX_CALLS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            DaemonThreads.named("beacon-core-call"));

    /**
     * Creates an executor without threads.
     *
     * @param maxWait how long requests wait for a call, measured from its start
     * @param maxWaiting how many requests wait at a time; fewer than the workers of the server
     */
    public CoreCallExecutor(Duration maxWait, int maxWaiting) {
        this.maxWaitNanos = maxWait.toNanos();
        this.waiting = new Semaphore(maxWaiting);
    }

    /**
     * Starts a call with the log context of the current thread.
     *
     * @param call handles its own failures
     * @return the call; empty if too many calls are in progress
     */
    Optional<Call> start(Runnable call) {
        Call started = new Call(System.nanoTime() + maxWaitNanos, waiting);
        Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        try {
            threads.execute(() -> {
                MDC.setContextMap(context);
                try {
                    call.run();
                } catch (RuntimeException | Error defect) {
                    LOG.error("A call to Core failed unexpectedly", defect);
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
        private final Semaphore waiting;

        private Call(long deadline, Semaphore waiting) {
            this.deadline = deadline;
            this.waiting = waiting;
        }

        boolean isRunning() {
            return ended.getCount() > 0;
        }

        /** Returns whether the call is running for longer than {@code maxWait}. */
        boolean isOverdue() {
            return isRunning() && deadline - System.nanoTime() <= 0;
        }

        /** Waits until the call has ended or is overdue; does not wait if too many requests wait. */
        void await() {
            if (!waiting.tryAcquire()) {
                return;
            }
            try {
                var unused = ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        }
    }
}
