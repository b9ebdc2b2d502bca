package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is good to have and that nobody waits for: what was last heard is given at once, and where it is older
 * than its time to live, a fetch is begun behind. One fetch at a time; after one that failed, what was known stays.
 */
public final class RefreshingValue<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshingValue.class);

    /** After a failure the next try comes sooner than after a success, but not at once. */
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private final String description;
    private final Loader<T> loader;
    private final Duration timeToLive;
    private final Executor background;
    private final MonotonicClock ticker;
    private volatile T value;
    private volatile long nextRefreshAt;
    private volatile boolean failing;
    private volatile boolean isLoaded;
    private CompletableFuture<Void> inFlight = CompletableFuture.completedFuture(null);

    /**
     * Keeps what a fetcher brings.
     *
     * @param what its name for the log
     * @param initial what is given until the first fetch has succeeded
     */
    public RefreshingValue(
            String what,
            T initial,
            Loader<T> fetcher,
            Duration timeToLive,
            Executor background,
            MonotonicClock ticker) {
        this.description = what;
        this.value = initial;
        this.loader = fetcher;
        this.timeToLive = timeToLive;
        this.background = background;
        this.ticker = ticker;
        this.nextRefreshAt = ticker.nanos();
    }

    /** What was last heard. */
    public T get() {
        if (ticker.nanos() - nextRefreshAt >= 0) {
            CompletableFuture<Void> unused = refresh();
        }
        return value;
    }

    /** Whether a fetch has ever succeeded. */
    public boolean isLoaded() {
        return isLoaded;
    }

    /** Begins a fetch where one is due; done when that, or the one that is running, has ended in whatever way. */
    public synchronized CompletableFuture<Void> refresh() {
        if (!inFlight.isDone() || ticker.nanos() - nextRefreshAt < 0) {
            return inFlight;
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        inFlight = started;
        try {
            background.execute(CorrelationContext.carry(CorrelationContext.orNew(), () -> fetch(started)));
        } catch (RejectedExecutionException closed) {
            started.complete(null);
        }
        return started;
    }

    private void fetch(CompletableFuture<Void> started) {
        try {
            T fetched = loader.load();
            value = fetched.equals(value) ? value : fetched;
            nextRefreshAt = ticker.nanos() + timeToLive.toNanos();
            failing = false;
            isLoaded = true;
        } catch (CodexCallException failure) {
            if (!failing) {
                LOG.warn("Codex gives no {}, what was known stays: {}", description, failure.getMessage());
            }
            backOff(failure.retryAfter().orElse(Duration.ZERO));
        } catch (RuntimeException defect) {
            backOff(Duration.ZERO);
            LOG.error("The {} of Codex could not be taken over", description, defect);
        } finally {
            started.complete(null);
        }
    }

    private void backOff(Duration asked) {
        failing = true;
        long usual = Math.min(timeToLive.toNanos(), MAX_RETRY_DELAY.toNanos());
        nextRefreshAt = ticker.nanos() + Math.max(usual, asked.toNanos());
    }
}
