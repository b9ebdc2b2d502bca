package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Board source that does not respond until it is interrupted.
 *
 * @param onLoad runs when a board is requested
 */
record HangingBoardSource(Runnable onLoad) implements BoardSource {

    @Override
    public BoardSnapshot latest() {
        onLoad.run();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return FixedBoardSource.unavailable().latest();
    }

    @Override
    public Optional<BoardSnapshot> current() {
        return Optional.empty();
    }

    @Override
    public void invalidate() {}
}
