package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Value that is refreshed in the background. Callers get the last loaded value at once; if it is older than its time to
 * live, a load starts. At most one load runs at a time; after a failure the last value is used on. Thread-safe.
 */
public final class RefreshingValue<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshingValue.class);

    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private final String description;
    private final Loader<T> loader;
    private final Duration timeToLive;
    private final Executor background;
    private final MonotonicClock clock;
    private volatile T value;
    private volatile long nextRefreshAt;
    private volatile boolean failing;
    private volatile boolean isLoaded;
    private CompletableFuture<Void> inFlight = CompletableFuture.completedFuture(null);

    /**
     * Creates a value that is not loaded yet.
     *
     * @param description name of the value in the log
     * @param initial value until the first load has succeeded
     */
    public RefreshingValue(
            String description,
            T initial,
            Loader<T> loader,
            Duration timeToLive,
            Executor background,
            MonotonicClock clock) {
        this.description = description;
        this.value = initial;
        this.loader = loader;
        this.timeToLive = timeToLive;
        this.background = background;
        this.clock = clock;
        this.nextRefreshAt = clock.nanos();
    }

    /** Returns the last loaded value without waiting, and starts a load if one is due. */
    public T get() {
        if (clock.nanos() - nextRefreshAt >= 0) {
            CompletableFuture<Void> unused = refresh();
        }
        return value;
    }

    /** Loads the value that another Beacon has loaded, if there is a newer one. */
    public void loadNewer() {
        if (loader.hasNewer()) {
            CompletableFuture<Void> unused = refresh();
        }
    }

    /** Returns whether a load has ever succeeded. */
    public boolean isLoaded() {
        return isLoaded;
    }

    /** Starts a load if one is due; the future completes, never exceptionally, when the running load has ended. */
    public synchronized CompletableFuture<Void> refresh() {
        boolean isDue = clock.nanos() - nextRefreshAt >= 0;
        if (!inFlight.isDone() || !(isDue || loader.hasNewer())) {
            return inFlight;
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        inFlight = started;
        try {
            background.execute(CorrelationContext.wrap(CorrelationContext.currentOrNew(), () -> load(started, !isDue)));
        } catch (RejectedExecutionException closed) {
            started.complete(null);
        } catch (Error noThread) {
            backOff(Duration.ZERO);
            started.complete(null);
            LOG.error("Failed to load the {} from Codex", description, noThread);
        }
        return started;
    }

    private void load(CompletableFuture<Void> started, boolean newerOnly) {
        try {
            Optional<Loaded<T>> loaded = newerOnly ? loader.newer() : Optional.of(loader.load(false, clock));
            loaded.ifPresent(this::use);
        } catch (CodexCallException failure) {
            if (!failing) {
                LOG.warn(
                        "Failed to load the {} from Codex, using the last value: {}",
                        description,
                        failure.getMessage());
            }
            backOff(failure.retryAfter().orElse(Duration.ZERO));
        } catch (RuntimeException | Error defect) {
            backOff(Duration.ZERO);
            LOG.error("Failed to process the {} from Codex", description, defect);
        } finally {
            started.complete(null);
            loadNewer(); // announced during the load
        }
    }

    private void use(Loaded<T> loaded) {
        value = loaded.value().equals(value) ? value : loaded.value();
        nextRefreshAt = loaded.loadedNanos() + timeToLive.toNanos();
        failing = false;
        isLoaded = true;
    }

    private void backOff(Duration retryAfter) {
        failing = true;
        long delay = Math.min(timeToLive.toNanos(), MAX_RETRY_DELAY.toNanos());
        nextRefreshAt = clock.nanos() + Math.max(delay, retryAfter.toNanos());
    }
}
