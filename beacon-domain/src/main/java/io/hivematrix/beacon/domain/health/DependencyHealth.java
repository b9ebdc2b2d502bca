package io.hivematrix.beacon.domain.health;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Health of one service that Beacon depends on. Immutable.
 *
 * @param name the name of the service, such as "codex"
 * @param responseTime the time until the response, failure or timeout; not negative
 * @param error a message for users if the service is unhealthy, without host names; empty if it is healthy
 */
public record DependencyHealth(String name, Duration responseTime, Optional<String> error) {

    /** @throws IllegalArgumentException if the name is blank or {@code responseTime} negative */
    public DependencyHealth {
        Objects.requireNonNull(error, "error");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (responseTime.isNegative()) {
            throw new IllegalArgumentException("responseTime must not be negative, but is " + responseTime);
        }
    }

    /** Returns {@link HealthStatus#UNHEALTHY} if there is an error, otherwise {@link HealthStatus#HEALTHY}. */
    public HealthStatus status() {
        return error.isEmpty() ? HealthStatus.HEALTHY : HealthStatus.UNHEALTHY;
    }
}
