package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.CorrelationId;
import io.hivematrix.beacon.codex.http.Ticker;
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
public final class KeptValue<T> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptValue.class);

    /** After a failure the next try comes sooner than after a success, but not at once. */
    private static final Duration LONGEST_PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final String what;
    private final Fetcher<T> fetcher;
    private final Duration timeToLive;
    private final Executor background;
    private final Ticker ticker;
    private volatile T value;
    private volatile long due;
    private volatile boolean failing;
    private volatile boolean heard;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    /**
     * Keeps what a fetcher brings.
     *
     * @param what its name for the log
     * @param initial what is given until the first fetch has succeeded
     */
    public KeptValue(
            String what, T initial, Fetcher<T> fetcher, Duration timeToLive, Executor background, Ticker ticker) {
        this.what = what;
        this.value = initial;
        this.fetcher = fetcher;
        this.timeToLive = timeToLive;
        this.background = background;
        this.ticker = ticker;
        this.due = ticker.nanos();
    }

    /** What was last heard. */
    public T get() {
        if (ticker.nanos() - due >= 0) {
            CompletableFuture<Void> unused = refresh();
        }
        return value;
    }

    /** Whether a fetch has ever succeeded. */
    public boolean heard() {
        return heard;
    }

    /** Begins a fetch where one is due; done when that, or the one that is running, has ended in whatever way. */
    public synchronized CompletableFuture<Void> refresh() {
        if (!running.isDone() || ticker.nanos() - due < 0) {
            return running;
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        running = started;
        try {
            background.execute(CorrelationId.carry(CorrelationId.orNew(), () -> fetch(started)));
        } catch (RejectedExecutionException closed) {
            started.complete(null);
        }
        return started;
    }

    private void fetch(CompletableFuture<Void> started) {
        try {
            T fetched = fetcher.fetch();
            value = fetched.equals(value) ? value : fetched;
            due = ticker.nanos() + timeToLive.toNanos();
            failing = false;
            heard = true;
        } catch (CallFailedException failure) {
            if (!failing) {
                LOG.warn("Codex gives no {}, what was known stays: {}", what, failure.getMessage());
            }
            pause(failure.retryIn().orElse(Duration.ZERO));
        } catch (RuntimeException defect) {
            pause(Duration.ZERO);
            LOG.error("The {} of Codex could not be taken over", what, defect);
        } finally {
            started.complete(null);
        }
    }

    private void pause(Duration asked) {
        failing = true;
        long usual = Math.min(timeToLive.toNanos(), LONGEST_PAUSE_AFTER_FAILURE.toNanos());
        due = ticker.nanos() + Math.max(usual, asked.toNanos());
    }
}
