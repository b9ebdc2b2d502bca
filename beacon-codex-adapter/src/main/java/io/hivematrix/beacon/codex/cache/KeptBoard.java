package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.config.KeepingSettings;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.CorrelationId;
import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.Ticker;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Failure;
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
public final class KeptBoard implements BoardSource {

    private static final Logger LOG = LoggerFactory.getLogger(KeptBoard.class);

    private final Fetcher<Board> fetcher;
    private final KeepingSettings settings;
    private final Clock clock;
    private final Ticker ticker;
    private final Executor background;
    private final Later later;
    private final AtomicLong news = new AtomicLong();
    private volatile BoardState state;
    private volatile Optional<BoardFetch> running = Optional.empty();
    private volatile Optional<Long> lastAsked = Optional.empty();

    public KeptBoard(
            Fetcher<Board> fetcher,
            KeepingSettings settings,
            Clock clock,
            Ticker ticker,
            Executor background,
            Later later) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.background = background;
        this.later = later;
        this.state = BoardState.beginning(ticker.nanos());
    }

    @Override
    public BoardSnapshot latest() {
        lastAsked = Optional.of(ticker.nanos());
        if (state.good().filter(this::fresh).isEmpty()) {
            bringUpToDate();
        }
        return shown().orElseThrow(this::unavailable);
    }

    @Override
    public Optional<BoardSnapshot> current() {
        Optional<BoardSnapshot> shown = shown();
        if (shown.isEmpty()) {
            join();
        }
        return shown;
    }

    @Override
    public void expire() {
        news.incrementAndGet();
    }

    /** Waits, but not long, for a fetch that began after the latest news. */
    private void bringUpToDate() {
        long wanted = news.get();
        Deadline patience = Deadline.in(settings.maxWait());
        Optional<BoardFetch> fetch = join();
        if (fetch.isPresent() && fetch.get().await(patience) && fetch.get().news() < wanted) {
            join().ifPresent(next -> next.await(patience));
        }
    }

    /** The running fetch, or one that begins now; empty where none may begin yet. */
    private synchronized Optional<BoardFetch> join() {
        if (running.isPresent() || !state.mayFetch(ticker.nanos(), news.get())) {
            return running;
        }
        BoardFetch fetch = new BoardFetch(news.get(), ticker.nanos(), clock.instant(), settings.maxWait());
        running = Optional.of(fetch);
        try {
            background.execute(CorrelationId.carry(CorrelationId.orNew(), () -> run(fetch)));
        } catch (RejectedExecutionException closed) {
            running = Optional.empty();
            fetch.ended();
        }
        return Optional.of(fetch);
    }

    private void run(BoardFetch fetch) {
        try {
            succeed(fetch, fetcher.fetch());
        } catch (CallFailedException failure) {
            fail(fetch, failure);
        } catch (RuntimeException | OutOfMemoryError defect) {
            LOG.error("A board could not be taken over", defect);
            fail(fetch, new CallFailedException(Failure.Reason.BROKEN_ANSWER, "it could not be taken over"));
        } finally {
            end(fetch);
        }
    }

    private void succeed(BoardFetch fetch, Board fetched) {
        state.failure()
                .ifPresent(over -> LOG.info("There is a board from Codex again, after trouble since {}", over.since()));
        Board board = state.good().map(GoodBoard::board).filter(fetched::equals).orElse(fetched);
        GoodBoard good = new GoodBoard(board, clock.instant(), ticker.nanos(), fetch.news());
        state = state.succeeded(good, earliestNext(fetch));
    }

    private void fail(BoardFetch fetch, CallFailedException failure) {
        if (state.failure().isEmpty()) {
            String instead = state.good().isPresent() ? "the last good one is shown" : "and none from before";
            LOG.warn("No board from Codex, {}: {}", instead, failure.getMessage());
        }
        long now = ticker.nanos();
        long pause = failure.retryIn().orElse(Duration.ZERO).toNanos();
        long wait = Math.max(earliestNext(fetch) - now, pause);
        state = state.failed(
                failure.reason(), fetch.startedAt(), clock.instant().plusNanos(wait), now + wait);
    }

    private void end(BoardFetch fetch) {
        synchronized (this) {
            running = Optional.empty();
        }
        fetch.ended();
        if (!settings.snapshotTtl().isZero()) {
            long wait = Math.max(0, state.notBefore() - ticker.nanos());
            later.in(Duration.ofNanos(wait), this::refreshAhead);
        }
    }

    private void refreshAhead() {
        long now = ticker.nanos();
        if (lastAsked
                .filter(asked -> now - asked < settings.viewersPresentFor().toNanos())
                .isPresent()) {
            join();
        }
    }

    private long earliestNext(BoardFetch fetch) {
        return fetch.startedNanos() + settings.snapshotTtl().toNanos();
    }

    private boolean fresh(GoodBoard good) {
        return good.news() == news.get() && good.youngerThan(settings.snapshotTtl(), ticker.nanos());
    }

    private Optional<BoardSnapshot> shown() {
        Optional<Failure> failure = failure();
        return state.good()
                .filter(good -> good.youngerThan(settings.maxStale(), ticker.nanos()) || fresh(good))
                .map(good ->
                        new BoardSnapshot(good.board(), good.fetchedAt(), fresh(good) ? Optional.empty() : failure));
    }

    /** Why there is no newer board; a fetch that takes too long counts, though it may still succeed. */
    private Optional<Failure> failure() {
        return state.failure()
                .or(() -> running.filter(BoardFetch::late)
                        .map(fetch -> new Failure(Failure.Reason.TIMED_OUT, fetch.startedAt(), Optional.empty())));
    }

    private BoardUnavailableException unavailable() {
        return NoBoard.because(
                state.good().isPresent(), settings.maxStale(), failure(), state.notBefore() - ticker.nanos());
    }
}
