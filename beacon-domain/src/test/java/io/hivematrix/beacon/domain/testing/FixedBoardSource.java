package io.hivematrix.beacon.domain.testing;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A source whose boards a test gives it. Thread-safe; every board counts as fetched at {@link Tickets#NOW}. */
public final class FixedBoardSource implements BoardSource {

    private static final String UNREACHABLE = "Codex cannot be reached.";

    private final AtomicInteger invalidations = new AtomicInteger();
    private final AtomicInteger latestCalls = new AtomicInteger();
    private volatile Optional<BoardSnapshot> shown;
    private volatile Optional<BoardSnapshot> next;
    private volatile Optional<RefreshFailure> failure = Optional.empty();

    private FixedBoardSource(Optional<BoardSnapshot> snapshot) {
        this.shown = snapshot;
        this.next = snapshot;
    }

    /** A source of that board. */
    public static FixedBoardSource of(Board board) {
        return new FixedBoardSource(Optional.of(Boards.snapshot(board)));
    }

    /** A source that never had a board, because Codex cannot be reached. */
    public static FixedBoardSource unavailable() {
        FixedBoardSource source = new FixedBoardSource(Optional.empty());
        source.failure = Optional.of(failureAt(Tickets.NOW));
        return source;
    }

    /** The board that is to be shown from the next {@link #invalidate} on. */
    public void setNextBoard(Board board) {
        next = Optional.of(Boards.snapshot(board));
    }

    /** Shows that board at once. */
    public void show(Board board) {
        setNextBoard(board);
        shown = next;
    }

    /** Keeps the board, and says that no newer one could be had since {@link Tickets#NOW}. */
    public void failRefresh() {
        shown = shown.map(
                good -> new BoardSnapshot(good.board(), good.fetchedAt(), Optional.of(failureAt(good.fetchedAt()))));
    }

    /** Has no board that may be shown any more, because Codex cannot be reached. */
    public void removeBoard() {
        failure = Optional.of(failureAt(Tickets.NOW));
        shown = Optional.empty();
    }

    /** How often {@link #invalidate} was called. */
    public int invalidations() {
        return invalidations.get();
    }

    /** How often {@link #latest} was called. */
    public int latestCalls() {
        return latestCalls.get();
    }

    @Override
    public BoardSnapshot latest() {
        latestCalls.incrementAndGet();
        return shown.orElseThrow(() -> new BoardUnavailableException(UNREACHABLE, failure, Duration.ofSeconds(5)));
    }

    @Override
    public Optional<BoardSnapshot> current() {
        return shown;
    }

    @Override
    public void invalidate() {
        invalidations.incrementAndGet();
        shown = next;
    }

    private static RefreshFailure failureAt(Instant since) {
        return new RefreshFailure(
                RefreshFailure.Reason.UNREACHABLE, UNREACHABLE, since, Optional.of(since.plusSeconds(30)));
    }
}
