package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import java.time.InstantSource;
import java.util.Optional;

/** Source of one board that is always fresh. */
@FunctionalInterface
interface SingleBoardSource extends BoardSource {

    Board board();

    @Override
    default BoardSnapshot latest() {
        return new BoardSnapshot(board(), InstantSource.system().instant(), Optional.empty());
    }

    @Override
    default Optional<BoardSnapshot> current() {
        return Optional.of(latest());
    }

    @Override
    default void invalidate() {
        // the board does not change
    }
}
