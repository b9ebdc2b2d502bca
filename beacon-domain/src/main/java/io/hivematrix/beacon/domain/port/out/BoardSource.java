package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import java.util.Objects;
import java.util.Optional;

/** Source of boards. Implementations are thread-safe and limit how often they fetch from their origin. */
public interface BoardSource {

    /** Returns a source of one board that is always fresh, such as one of a test or a file. */
    static BoardSource fixed(Board board) {
        Objects.requireNonNull(board, "board");
        SingleBoardSource source = () -> board;
        return source;
    }

    /**
     * Returns the latest valid board: at once if it is fresh, otherwise after waiting a bounded time for a refresh. If
     * the refresh fails or takes longer, the last valid board is returned with its failure.
     *
     * @throws BoardUnavailableException if no board was ever fetched, or the latest is too old to be shown
     */
    BoardSnapshot latest();

    /**
     * Returns the latest valid board without blocking and without refreshing it, so that probes and metrics cause no
     * calls to the origin. If there is none, starts a fetch in the background, unless a recent one failed.
     *
     * @return the board, empty if there is none that may be shown
     */
    Optional<BoardSnapshot> current();

    /** Invalidates the cached board because the origin has changed: the next {@link #latest} fetches a new one. */
    void invalidate();
}
