package io.hivematrix.beacon.domain.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * State of the board in a health report. It does not affect the status: a stale board is still served. Immutable.
 *
 * @param age the time since the board was fetched, empty if there is no board that may be shown
 * @param lastSync the time of Codex's last sync with the PSA system, empty if not known
 * @param stale whether the latest attempt to refresh the board failed
 * @param circuit the state of the circuit breaker for calls to Codex
 */
public record BoardHealth(Optional<Duration> age, Optional<Instant> lastSync, boolean stale, CircuitState circuit) {

    /** @throws NullPointerException naming the component that is null */
    public BoardHealth {
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(lastSync, "lastSync");
        Objects.requireNonNull(circuit, "circuit");
    }
}
