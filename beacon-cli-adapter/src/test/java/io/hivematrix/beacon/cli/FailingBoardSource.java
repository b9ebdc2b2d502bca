package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import java.util.Optional;

/** Board source that can fail and recover. */
final class FailingBoardSource implements BoardSource {

    private final BoardSource delegate;
    private volatile boolean failing;

    FailingBoardSource(BoardSource delegate) {
        this.delegate = delegate;
    }

    void fail() {
        failing = true;
    }

    void recover() {
        failing = false;
    }

    @Override
    public BoardSnapshot latest() {
        return failing ? FixedBoardSource.unavailable().latest() : delegate.latest();
    }

    @Override
    public Optional<BoardSnapshot> current() {
        return delegate.current();
    }

    @Override
    public void invalidate() {
        delegate.invalidate();
    }
}
