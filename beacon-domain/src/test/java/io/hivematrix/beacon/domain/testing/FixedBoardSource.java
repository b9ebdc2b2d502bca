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

/** Board source with boards set by the test, fetched at {@link Tickets#NOW}. Thread-safe. */
public final class FixedBoardSource implements BoardSource {

    private static final String UNREACHABLE = "Codex cannot be reached.";

    private final AtomicInteger invalidations = new AtomicInteger();
    private final AtomicInteger latestCalls = new AtomicInteger();
    private volatile Optional<BoardSnapshot> current;
    private volatile Optional<BoardSnapshot> next;
    private volatile Optional<RefreshFailure> failure = Optional.empty();

    private FixedBoardSource(Optional<BoardSnapshot> snapshot) {
        this.current = snapshot;
        this.next = snapshot;
    }

    /** Returns a source of one board. */
    public static FixedBoardSource of(Board board) {
        return new FixedBoardSource(Optional.of(Boards.snapshot(board)));
    }

    /** Returns a source that never had a board because Codex is not reachable. */
    public static FixedBoardSource unavailable() {
        FixedBoardSource source = new FixedBoardSource(Optional.empty());
        source.failure = Optional.of(failureAt(Tickets.NOW));
        return source;
    }

    /** Sets the board to return after the next {@link #invalidate}. */
    public void setNextBoard(Board board) {
        next = Optional.of(Boards.snapshot(board));
    }

    /** Sets the board to return from now on. */
    public void show(Board board) {
        setNextBoard(board);
        current = next;
    }

    /** Sets the board to return from now on, and the time at which it was fetched. */
    public void show(Board board, Instant fetchedAt) {
        next = Optional.of(new BoardSnapshot(board, fetchedAt, Optional.empty()));
        current = next;
    }

    /** Marks the board stale since {@link Tickets#NOW}. */
    public void failRefresh() {
        current = current.map(snapshot -> new BoardSnapshot(
                snapshot.board(), snapshot.fetchedAt(), Optional.of(failureAt(snapshot.fetchedAt()))));
    }

    /** Removes the board, as if Codex had not been reachable for too long. */
    public void removeBoard() {
        failure = Optional.of(failureAt(Tickets.NOW));
        current = Optional.empty();
    }

    /** Returns the number of calls of {@link #invalidate}. */
    public int invalidations() {
        return invalidations.get();
    }

    /** Returns the number of calls of {@link #latest}. */
    public int latestCalls() {
        return latestCalls.get();
    }

    @Override
    public BoardSnapshot latest() {
        latestCalls.incrementAndGet();
        return current.orElseThrow(() -> new BoardUnavailableException(UNREACHABLE, failure, Duration.ofSeconds(5)));
    }

    @Override
    public Optional<BoardSnapshot> current() {
        return current;
    }

    @Override
    public void invalidate() {
        invalidations.incrementAndGet();
        current = next;
    }

    private static RefreshFailure failureAt(Instant since) {
        return new RefreshFailure(
                RefreshFailure.Reason.UNREACHABLE, UNREACHABLE, since, Optional.of(since.plusSeconds(30)));
    }
}
