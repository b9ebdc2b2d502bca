package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.domain.board.Board;
import java.time.Duration;
import java.time.Instant;

/**
 * Board with the time of its fetch.
 *
 * @param fetchedAt end of the fetch
 * @param fetchedNanos the same on the monotonic clock
 * @param freshNanos how long it is fresh
 * @param generation number of invalidations before the start of the fetch
 */
record CachedBoard(Board board, Instant fetchedAt, long fetchedNanos, long freshNanos, long generation) {

    boolean isFresh(long now) {
        return now - fetchedNanos < freshNanos;
    }

    boolean isYoungerThan(Duration age, long now) {
        return now - fetchedNanos < age.toNanos();
    }
}
