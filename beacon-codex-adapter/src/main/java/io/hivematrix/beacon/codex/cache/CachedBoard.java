package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.domain.board.Board;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Board with the time of its fetch.
 *
 * @param fetchedAt end of the fetch
 * @param fetchedNanos the same on the monotonic clock
 * @param freshNanos how long it is fresh
 * @param generation number of invalidations before the start of the fetch
 */
record CachedBoard(Board board, Instant fetchedAt, long fetchedNanos, long freshNanos, long generation) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(1);

    /** Returns the time of the fetch by a clock that may have been set since, so that the age of the board is right. */
    Instant fetchedAt(Instant wallClock, long now) {
        Instant corrected = wallClock.minusNanos(now - fetchedNanos);
        boolean isSame = Duration.between(fetchedAt, corrected).abs().compareTo(CLOCK_TOLERANCE) < 0;
        return isSame ? fetchedAt : corrected.truncatedTo(ChronoUnit.SECONDS);
    }

    boolean isFresh(long now) {
        return now - fetchedNanos < freshNanos;
    }

    boolean isYoungerThan(Duration age, long now) {
        return now - fetchedNanos < age.toNanos();
    }
}
