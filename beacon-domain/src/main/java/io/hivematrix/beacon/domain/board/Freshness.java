package io.hivematrix.beacon.domain.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Age and staleness of a board. Immutable.
 *
 * @param lastSync the time of the source's last sync with the PSA system, empty if not known
 * @param fetchedAt the time the board was fetched from the source
 * @param failure the failure of the attempts to fetch a newer board, empty if none failed
 */
public record Freshness(Optional<Instant> lastSync, Instant fetchedAt, Optional<RefreshFailure> failure) {

    /** @throws NullPointerException naming the component that is null */
    public Freshness {
        Objects.requireNonNull(lastSync, "lastSync");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(failure, "failure");
    }

    /** Returns whether the latest attempt to refresh the board failed. */
    public boolean isStale() {
        return failure.isPresent();
    }

    /** Returns the time since the board was fetched; zero if {@code now} is before {@link #fetchedAt}. */
    public Duration age(Instant now) {
        Duration age = Duration.between(fetchedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
