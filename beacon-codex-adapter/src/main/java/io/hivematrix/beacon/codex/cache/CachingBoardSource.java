package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caching {@link BoardSource}. At most one load runs at a time and at most one starts per {@code snapshotTtl}. A fresh
 * board is returned at once unless another Beacon has announced a newer one; otherwise callers wait up to {@code maxWait}
 * for the running load and then get the last valid board, marked stale, if no other Beacon has a newer one. Refreshes ahead
 * while viewers are present: for two intervals between fetches after a request. Thread-safe.
 *
 * @see CacheSettings
 */
public final class CachingBoardSource implements BoardSource {

    /** Time within which a board that another Beacon has fetched is usually read. */
    private static final Duration MAX_READ_TIME = Duration.ofMillis(250);

    /** Time between two fetches in durations of a fetch, so that fetching takes at most 5 % of the time. */
    private static final long FETCH_INTERVAL_FACTOR = 20;

    /** Intervals between two fetches for which a viewer counts as present after a request. */
    private static final long VIEWER_INTERVALS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CachingBoardSource.class);

    private final Loader<Board> loader;
    private final CacheSettings settings;
    private final Clock clock;
    private final MonotonicClock monotonicClock;
    private final Executor background;
    private final DelayedScheduler scheduler;
    private final AtomicLong generation = new AtomicLong();
    private volatile CacheState state;
    private volatile Optional<InFlightFetch> inFlight = Optional.empty();
    private volatile Optional<Long> lastRequestedAt = Optional.empty();
    private volatile Runnable onLoad = () -> {};

    /**
     * Creates an empty cache; the first request starts the first fetch.
     *
     * @param loader fetches a board
     * @param clock time stamps of boards and failures
     * @param monotonicClock ages and delays
     * @param background runs the fetches
     * @param scheduler starts the fetches ahead
     */
    public CachingBoardSource(
            Loader<Board> loader,
            CacheSettings settings,
            Clock clock,
            MonotonicClock monotonicClock,
            Executor background,
            DelayedScheduler scheduler) {
        this.loader = loader;
        this.settings = settings;
        this.clock = clock;
        this.monotonicClock = monotonicClock;
        this.background = background;
        this.scheduler = scheduler;
        this.state = CacheState.initial(monotonicClock.nanos());
    }

    @Override
    public BoardSnapshot latest() {
        lastRequestedAt = Optional.of(monotonicClock.nanos());
        if (loader.hasNewer() || state.cached().filter(this::isFresh).isEmpty()) {
            awaitRefresh();
        }
        return snapshot().orElseThrow(this::unavailable);
    }

    @Override
    public Optional<BoardSnapshot> current() {
        Optional<BoardSnapshot> snapshot = snapshot();
        if (snapshot.isEmpty()) {
            joinOrStartFetch();
        }
        return snapshot;
    }

    /** Sets what runs after each load, before requests that wait for it go on; must not throw. */
    public void onLoad(Runnable listener) {
        onLoad = listener;
    }

    /** Waits for the end of the running fetch, though it is overdue, if no board has been loaded yet. */
    public void awaitFirst(Duration maxWait) {
        if (state.cached().isEmpty()) {
            joinOrStartFetch().ifPresent(fetch -> fetch.awaitOverdue(Deadline.after(maxWait)));
        }
    }

    @Override
    public void invalidate() {
        generation.incrementAndGet();
    }

    /** Loads the board that another Beacon has fetched, if there is a newer one. */
    public void loadNewer() {
        if (loader.hasNewer()) {
            joinOrStartFetch();
        }
    }

    /** Waits up to {@code maxWait} for a fetch that started after the latest invalidation. */
    private void awaitRefresh() {
        long wanted = generation.get();
        Deadline deadline = Deadline.after(settings.maxWait());
        Optional<InFlightFetch> fetch = joinOrStartFetch();
        if (fetch.isEmpty()) {
            return;
        }
        if (!fetch.get().await(deadline)) {
            if (loader.findNewer()) { // which ends the load
                fetch.get().awaitOverdue(Deadline.after(MAX_READ_TIME));
            }
        } else if (fetch.get().isBefore(wanted)) {
            joinOrStartFetch().ifPresent(next -> next.await(deadline));
        }
    }

    /** Returns the running fetch, or one that starts now; empty if none may start yet. */
    private synchronized Optional<InFlightFetch> joinOrStartFetch() {
        boolean mayFetch = state.mayFetch(monotonicClock.nanos(), generation.get());
        if (inFlight.isPresent() || !(mayFetch || loader.hasNewer())) {
            return inFlight;
        }
        InFlightFetch fetch = new InFlightFetch(
                !mayFetch,
                mayFetch
                        ? generation.get()
                        : state.cached().map(CachedBoard::generation).orElseGet(generation::get),
                monotonicClock.nanos(),
                clock.instant(),
                Deadline.after(settings.maxWait()),
                new CompletableFuture<>());
        inFlight = Optional.of(fetch);
        try {
            background.execute(CorrelationContext.wrap(CorrelationContext.currentOrNew(), () -> run(fetch)));
        } catch (RejectedExecutionException closed) {
            inFlight = Optional.empty();
            fetch.complete();
        } catch (Error noThread) {
            inFlight = Optional.empty();
            onDefect(fetch, noThread);
            fetch.complete();
        }
        return Optional.of(fetch);
    }

    private void run(InFlightFetch fetch) {
        try {
            if (fetch.newerOnly()) {
                loader.newer().ifPresent(newer -> onSuccess(fetch, newer));
                return;
            }
            boolean anew = state.cached()
                    .filter(cached -> cached.generation() < fetch.generation())
                    .isPresent();
            Loaded<Board> loaded = loader.load(anew, monotonicClock);
            onSuccess(fetch, loaded);
            boolean wasLoadedBefore = loaded.loadedNanos() - fetch.startedNanos() < 0;
            if (wasLoadedBefore && state.mayFetch(monotonicClock.nanos(), fetch.generation())) {
                onSuccess(fetch, loader.load(false, monotonicClock)); // what another Beacon has loaded is too old
            }
        } catch (CodexCallException failure) {
            onFailure(fetch, failure);
        } catch (RuntimeException | Error defect) {
            onDefect(fetch, defect);
        } finally {
            onFetchEnded(fetch);
        }
    }

    private void onSuccess(InFlightFetch fetch, Loaded<Board> loaded) {
        state.failure()
                .ifPresent(ended -> LOG.info("Board from Codex loaded again after failures since {}", ended.since()));
        Optional<Board> previous = state.cached().map(CachedBoard::board);
        Board fetched = loaded.value();
        Board dated = previous.map(fetched::continuing).orElse(fetched);
        Board board = previous.filter(dated::equals).orElse(dated);
        long loadTime =
                loaded.loadTime().map(Duration::toNanos).orElseGet(() -> loaded.loadedNanos() - fetch.startedNanos());
        long interval = interval(loadTime);
        Instant fetchedAt = loaded.readAt().map(at -> at.plusNanos(loadTime)).orElseGet(clock::instant);
        state = state.succeeded(
                new CachedBoard(board, fetchedAt, loaded.loadedNanos(), interval, fetch.generation()),
                loaded.loadedNanos() - loadTime + interval);
        onLoad.run();
    }

    private void onDefect(InFlightFetch fetch, Throwable defect) {
        onFailure(fetch, new CodexCallException(RefreshFailure.Reason.INVALID_RESPONSE, "it cannot be processed"));
        LOG.error("Failed to process a board from Codex", defect);
    }

    private void onFailure(InFlightFetch fetch, CodexCallException failure) {
        if (state.failure().isEmpty()) {
            String fallback = state.cached().isPresent() ? "showing the last valid one" : "none loaded before";
            LOG.warn("Failed to load the board from Codex, {}: {}", fallback, failure.getMessage());
        }
        long now = monotonicClock.nanos();
        long retryAfter = failure.retryAfter().orElse(Duration.ZERO).toNanos();
        long delay = Math.max(nextFetchAllowedAt(fetch) - now, retryAfter);
        state = state.failed(failure, fetch.startedAt(), clock.instant().plusNanos(delay), now + delay);
    }

    private void onFetchEnded(InFlightFetch fetch) {
        synchronized (this) {
            inFlight = Optional.empty();
        }
        fetch.complete();
        loadNewer();
        if (!settings.snapshotTtl().isZero()) {
            scheduler.schedule(untilNextFetch(), this::refreshAhead);
        }
    }

    private void refreshAhead() {
        long interval = state.cached().map(CachedBoard::freshNanos).orElseGet(settings.snapshotTtl()::toNanos);
        long leftAt = monotonicClock.nanos() - VIEWER_INTERVALS * interval;
        if (lastRequestedAt.filter(requested -> requested - leftAt > 0).isPresent()) {
            joinOrStartFetch();
        }
    }

    private long nextFetchAllowedAt(InFlightFetch fetch) {
        return fetch.startedNanos() + settings.snapshotTtl().toNanos();
    }

    /** Returns the nanoseconds between the starts of two fetches: the TTL, longer for a fetch that takes long. */
    private long interval(long fetchNanos) {
        long ttl = settings.snapshotTtl().toNanos();
        return ttl == 0 ? 0 : Math.max(ttl, fetchNanos * FETCH_INTERVAL_FACTOR);
    }

    private Duration untilNextFetch() {
        return Duration.ofNanos(Math.max(0, state.nextFetchAt() - monotonicClock.nanos()));
    }

    private boolean isFresh(CachedBoard cached) {
        return cached.generation() == generation.get() && cached.isFresh(monotonicClock.nanos());
    }

    private Optional<BoardSnapshot> snapshot() {
        Optional<RefreshFailure> failure = failure();
        return state.cached()
                .filter(cached -> cached.isYoungerThan(settings.maxStale(), monotonicClock.nanos()) || isFresh(cached))
                .map(cached -> new BoardSnapshot(
                        cached.board(),
                        cached.fetchedAt(clock.instant(), monotonicClock.nanos()),
                        isFresh(cached) ? Optional.empty() : failure));
    }

    /** Returns why there is no newer board. */
    private Optional<RefreshFailure> failure() {
        return state.failure().or(() -> inFlight.flatMap(InFlightFetch::failure));
    }

    private BoardUnavailableException unavailable() {
        return UnavailableBoards.exception(
                state.cached().map(cached -> settings.maxStale()), failure(), untilNextFetch());
    }
}
