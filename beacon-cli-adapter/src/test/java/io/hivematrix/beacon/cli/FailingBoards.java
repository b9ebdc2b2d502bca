package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import java.util.Optional;

/** Boards that can become unavailable, and available again. */
final class FailingBoards implements BoardSource {

    private final BoardSource good;
    private volatile boolean failing;

    FailingBoards(BoardSource good) {
        this.good = good;
    }

    void fail() {
        failing = true;
    }

    void recover() {
        failing = false;
    }

    @Override
    public BoardSnapshot latest() {
        return failing ? FixedBoardSource.unavailable().latest() : good.latest();
    }

    @Override
    public Optional<BoardSnapshot> current() {
        return good.current();
    }

    @Override
    public void invalidate() {
        good.invalidate();
    }
}
