package io.hivematrix.beacon.domain.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How old what is shown is.
 *
 * @param lastSync when Codex last had news from the PSA system, empty where it does not say
 * @param fetchedAt when Beacon last had a good board from Codex
 * @param failure why there has been no newer board, empty while all is well
 */
public record Freshness(Optional<Instant> lastSync, Instant fetchedAt, Optional<RefreshFailure> failure) {

    /** @throws NullPointerException naming the component that is null */
    public Freshness {
        Objects.requireNonNull(lastSync, "lastSync");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(failure, "failure");
    }

    /** Whether a newer board was wanted and could not be had. */
    public boolean isStale() {
        return failure.isPresent();
    }

    /** How long ago the board was fetched; never negative, even if clocks were set back. */
    public Duration age(Instant now) {
        Duration age = Duration.between(fetchedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
