package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.domain.board.Board;
import java.time.Duration;
import java.time.Instant;

/**
 * A board that was fetched.
 *
 * @param board the board
 * @param fetchedAt when it had arrived, by the clock
 * @param fetchedNanos the same by the ticker, which its age is told by
 * @param news how many times the origin had said that it has news when the board was asked for
 */
record GoodBoard(Board board, Instant fetchedAt, long fetchedNanos, long news) {

    boolean youngerThan(Duration age, long now) {
        return now - fetchedNanos < age.toNanos();
    }
}
