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
 * The adapter's own threads, all daemons. There are few, though nothing bounds their number here: one for each kind of
 * answer that is being fetched, since each is fetched once at a time, and those that the HTTP client works with.
 */
public final class CodexExecutors implements AutoCloseable, DelayedScheduler {

    private final ExecutorService workers = Executors.newCachedThreadPool(named("beacon-codex-"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("beacon-codex-timer-"));

    public CodexExecutors() {
        timer.setRemoveOnCancelPolicy(true);
    }

    public Executor workers() {
        return workers;
    }

    @Override
    public void schedule(Duration delay, Runnable work) {
        try {
            Future<?> unused = timer.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // then nothing is to be done any more
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
