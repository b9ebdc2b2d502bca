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
 * @param generation how many times the origin had said that it has news when the board was asked for
 */
record CachedBoard(Board board, Instant fetchedAt, long fetchedNanos, long generation) {

    boolean isYoungerThan(Duration age, long now) {
        return now - fetchedNanos < age.toNanos();
    }
}
