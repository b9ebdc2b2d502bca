package io.hivematrix.beacon.codex.cache;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Daemon threads of the adapter: workers and one scheduler thread. The number of workers has no limit but stays small: two
 * per kind of value that is being loaded, since each is loaded once at a time, and those of the HTTP client.
 */
public final class CodexExecutors implements AutoCloseable, DelayedScheduler {

    private final ExecutorService workers = Executors.newCachedThreadPool(named("beacon-codex-worker-"));
    private final ScheduledThreadPoolExecutor scheduler =
            new ScheduledThreadPoolExecutor(1, named("beacon-codex-scheduler-"));

    public CodexExecutors() {
        scheduler.setRemoveOnCancelPolicy(true);
    }

    public Executor workers() {
        return workers;
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        try {
            Future<?> unused = scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // the adapter has been closed
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        workers.shutdownNow();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
