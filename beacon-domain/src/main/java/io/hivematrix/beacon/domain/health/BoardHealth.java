package io.hivematrix.beacon.domain.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How fresh the board is that viewers would get. It does not count for the status: a stale board is still a board.
 *
 * @param age how long ago it was fetched; empty where there is no board that may be shown
 * @param lastSync when Codex last had news from the PSA system; empty where that is not known
 * @param stale whether a newer board was wanted and could not be had
 * @param circuit whether Codex is being asked
 */
public record BoardHealth(Optional<Duration> age, Optional<Instant> lastSync, boolean stale, CircuitState circuit) {

    /** @throws NullPointerException naming the component that is null */
    public BoardHealth {
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(lastSync, "lastSync");
        Objects.requireNonNull(circuit, "circuit");
    }
}
