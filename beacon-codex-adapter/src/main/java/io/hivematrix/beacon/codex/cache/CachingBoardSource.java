package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.FailureMessages;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one board for everybody. Codex is asked once at a time, and once per time to live; who comes while the board is
 * fresh never waits; who comes later waits for the running fetch, but not long, and otherwise gets the last good board.
 * While viewers are present, the board is fetched ahead of need.
 */
public final class CachingBoardSource implements BoardSource {

    private static final Logger LOG = LoggerFactory.getLogger(CachingBoardSource.class);

    private final Loader<Board> loader;
    private final CacheSettings settings;
    private final Clock clock;
    private final MonotonicClock ticker;
    private final Executor background;
    private final DelayedScheduler scheduler;
    private final AtomicLong generation = new AtomicLong();
    private volatile CacheState state;
    private volatile Optional<InFlightFetch> inFlight = Optional.empty();
    private volatile Optional<Long> lastRequestedAt = Optional.empty();

    public CachingBoardSource(
            Loader<Board> fetcher,
            CacheSettings settings,
            Clock clock,
            MonotonicClock ticker,
            Executor background,
            DelayedScheduler later) {
        this.loader = fetcher;
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.background = background;
        this.scheduler = later;
        this.state = CacheState.initial(ticker.nanos());
    }

    @Override
    public BoardSnapshot latest() {
        lastRequestedAt = Optional.of(ticker.nanos());
        if (state.cached().filter(this::isFresh).isEmpty()) {
            awaitRefresh();
        }
        return snapshot().orElseThrow(this::unavailable);
    }

    @Override
    public Optional<BoardSnapshot> current() {
        Optional<BoardSnapshot> shown = snapshot();
        if (shown.isEmpty()) {
            joinOrStartFetch();
        }
        return shown;
    }

    @Override
    public void invalidate() {
        generation.incrementAndGet();
    }

    /** Waits, but not long, for a fetch that began after the latest news. */
    private void awaitRefresh() {
        long wanted = generation.get();
        Deadline patience = Deadline.in(settings.maxWait());
        Optional<InFlightFetch> fetch = joinOrStartFetch();
        if (fetch.isPresent() && fetch.get().await(patience) && fetch.get().generation() < wanted) {
            joinOrStartFetch().ifPresent(next -> next.await(patience));
        }
    }

    /** The running fetch, or one that begins now; empty where none may begin yet. */
    private synchronized Optional<InFlightFetch> joinOrStartFetch() {
        if (inFlight.isPresent() || !state.mayFetch(ticker.nanos(), generation.get())) {
            return inFlight;
        }
        InFlightFetch fetch = new InFlightFetch(generation.get(), ticker.nanos(), clock.instant(), settings.maxWait());
        inFlight = Optional.of(fetch);
        try {
            background.execute(CorrelationContext.carry(CorrelationContext.orNew(), () -> run(fetch)));
        } catch (RejectedExecutionException closed) {
            inFlight = Optional.empty();
            fetch.complete();
        }
        return Optional.of(fetch);
    }

    private void run(InFlightFetch fetch) {
        try {
            onSuccess(fetch, loader.load());
        } catch (CodexCallException failure) {
            onFailure(fetch, failure);
        } catch (RuntimeException | OutOfMemoryError defect) {
            LOG.error("A board could not be taken over", defect);
            onFailure(
                    fetch,
                    new CodexCallException(RefreshFailure.Reason.INVALID_RESPONSE, "it could not be taken over"));
        } finally {
            onFetchEnded(fetch);
        }
    }

    private void onSuccess(InFlightFetch fetch, Board fetched) {
        state.failure()
                .ifPresent(over -> LOG.info("There is a board from Codex again, after trouble since {}", over.since()));
        Board board =
                state.cached().map(CachedBoard::board).filter(fetched::equals).orElse(fetched);
        CachedBoard good = new CachedBoard(board, clock.instant(), ticker.nanos(), fetch.generation());
        state = state.succeeded(good, nextFetchAllowedAt(fetch));
    }

    private void onFailure(InFlightFetch fetch, CodexCallException failure) {
        if (state.failure().isEmpty()) {
            String instead = state.cached().isPresent() ? "the last good one is shown" : "and none from before";
            LOG.warn("No board from Codex, {}: {}", instead, failure.getMessage());
        }
        long now = ticker.nanos();
        long pause = failure.retryAfter().orElse(Duration.ZERO).toNanos();
        long wait = Math.max(nextFetchAllowedAt(fetch) - now, pause);
        state = state.failed(
                failure.reason(), fetch.startedAt(), clock.instant().plusNanos(wait), now + wait);
    }

    private void onFetchEnded(InFlightFetch fetch) {
        synchronized (this) {
            inFlight = Optional.empty();
        }
        fetch.complete();
        if (!settings.snapshotTtl().isZero()) {
            long wait = Math.max(0, state.nextFetchAt() - ticker.nanos());
            scheduler.schedule(Duration.ofNanos(wait), this::refreshAhead);
        }
    }

    private void refreshAhead() {
        long now = ticker.nanos();
        if (lastRequestedAt
                .filter(asked -> now - asked < settings.refreshAheadWindow().toNanos())
                .isPresent()) {
            joinOrStartFetch();
        }
    }

    private long nextFetchAllowedAt(InFlightFetch fetch) {
        return fetch.startedNanos() + settings.snapshotTtl().toNanos();
    }

    private boolean isFresh(CachedBoard good) {
        return good.generation() == generation.get() && good.isYoungerThan(settings.snapshotTtl(), ticker.nanos());
    }

    private Optional<BoardSnapshot> snapshot() {
        Optional<RefreshFailure> failure = failure();
        return state.cached()
                .filter(good -> good.isYoungerThan(settings.maxStale(), ticker.nanos()) || isFresh(good))
                .map(good ->
                        new BoardSnapshot(good.board(), good.fetchedAt(), isFresh(good) ? Optional.empty() : failure));
    }

    /** Why there is no newer board; a fetch that takes too long counts, though it may still succeed. */
    private Optional<RefreshFailure> failure() {
        return state.failure()
                .or(() -> inFlight.filter(InFlightFetch::isOverdue)
                        .map(fetch -> new RefreshFailure(
                                RefreshFailure.Reason.TIMED_OUT,
                                FailureMessages.detailFor(RefreshFailure.Reason.TIMED_OUT),
                                fetch.startedAt(),
                                Optional.empty())));
    }

    private BoardUnavailableException unavailable() {
        return BoardUnavailable.toException(
                state.cached().isPresent(), settings.maxStale(), failure(), state.nextFetchAt() - ticker.nanos());
    }
}
