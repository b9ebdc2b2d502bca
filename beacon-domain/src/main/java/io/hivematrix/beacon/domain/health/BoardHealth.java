package io.hivematrix.beacon.domain.health;

import io.hivematrix.beacon.domain.board.SkippedTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * State of the board in a health report. A stale board does not affect the status, because it is still served; a missing one
 * does once the source has failed repeatedly. Immutable.
 *
 * @param age the time since the board was fetched, empty if there is no board that may be shown
 * @param lastSync the time of the source's last sync with the PSA system, empty if not known
 * @param stale whether the latest attempt to refresh the board failed
 * @param circuit the state of the circuit breaker for the tickets of the source
 * @param tickets the number of tickets on the board
 * @param skipped the tickets that are missing because they could not be read
 */
public record BoardHealth(
        Optional<Duration> age,
        Optional<Instant> lastSync,
        boolean stale,
        CircuitState circuit,
        int tickets,
        SkippedTickets skipped) {

    /** Share of skipped tickets in percent from which the board is {@link HealthStatus#DEGRADED}. */
    public static final int DEGRADED_PERCENT = 1;

    private static final long HUNDRED_PERCENT = 100;

    /** @throws NullPointerException naming the component that is null */
    public BoardHealth {
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(lastSync, "lastSync");
        Objects.requireNonNull(circuit, "circuit");
        Objects.requireNonNull(skipped, "skipped");
    }

    /**
     * Returns {@link HealthStatus#DEGRADED} if {@value #DEGRADED_PERCENT} % of the tickets or more were skipped, or if there is
     * no board and the circuit is not closed.
     */
    public HealthStatus status() {
        long missing = skipped.count();
        boolean incomplete = missing > 0 && missing * HUNDRED_PERCENT >= DEGRADED_PERCENT * (tickets + missing);
        boolean unavailable = age.isEmpty() && circuit != CircuitState.CLOSED;
        return incomplete || unavailable ? HealthStatus.DEGRADED : HealthStatus.HEALTHY;
    }
}
