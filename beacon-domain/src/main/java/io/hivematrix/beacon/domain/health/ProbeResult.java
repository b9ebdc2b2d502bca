package io.hivematrix.beacon.domain.health;

import java.util.Objects;
import java.util.Optional;

/**
 * Result of one health probe.
 *
 * @param error a message for users if the dependency is unhealthy, without host names; empty if it is healthy
 */
public record ProbeResult(Optional<String> error) {

    /** Result of a probe that succeeded. */
    public static final ProbeResult HEALTHY = new ProbeResult(Optional.empty());

    /** @throws NullPointerException if {@code error} is null */
    public ProbeResult {
        Objects.requireNonNull(error, "error");
    }

    /**
     * Returns the result of a probe that failed.
     *
     * @param error a message for users, without host names
     */
    public static ProbeResult unhealthy(String error) {
        return new ProbeResult(Optional.of(error));
    }
}
