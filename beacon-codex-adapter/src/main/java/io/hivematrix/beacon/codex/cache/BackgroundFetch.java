package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Fetch that runs on another thread. */
final class BackgroundFetch<T> extends FutureTask<T> {

    private final Runnable onEnd;

    private BackgroundFetch(Callable<T> fetch, Runnable onEnd) {
        super(fetch);
        this.onEnd = onEnd;
    }

    /**
     * Starts a fetch.
     *
     * @param onEnd runs after it
     */
    static <T> BackgroundFetch<T> start(Executor executor, Callable<T> fetch, Runnable onEnd) {
        BackgroundFetch<T> task = new BackgroundFetch<>(fetch, onEnd);
        try {
            executor.execute(CorrelationContext.wrap(CorrelationContext.currentOrNew(), task));
        } catch (RejectedExecutionException closing) {
            task.run(); // fails as any call does then
        }
        return task;
    }

    @Override
    protected void done() {
        onEnd.run();
    }

    /**
     * Waits for the result.
     *
     * @throws CodexCallException if the fetch has thrown it
     */
    T result() throws CodexCallException {
        try {
            return get();
        } catch (InterruptedException interrupted) {
            throw Announcements.interrupted(interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof CodexCallException failure) {
                throw failure;
            }
            if (cause instanceof Error defect) {
                throw defect;
            }
            throw cause instanceof RuntimeException defect ? defect : new IllegalStateException(cause);
        }
    }

    /** Waits for the end and returns what the fetch has thrown; empty if it succeeded. */
    Optional<Throwable> failure() {
        try {
            result();
            return Optional.empty();
        } catch (CodexCallException | RuntimeException | Error failure) {
            return Optional.of(failure);
        }
    }
}
