package io.hivematrix.beacon.domain.health;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How well a service is that Beacon depends on.
 *
 * @param name its name, such as "codex"
 * @param responseTime how long it took to answer, or Beacon waited
 * @param error why it is unhealthy, in words that may be shown to anyone; empty where it is healthy
 */
public record DependencyHealth(String name, Duration responseTime, Optional<String> error) {

    /** @throws IllegalArgumentException if the name is blank or the time negative */
    public DependencyHealth {
        Objects.requireNonNull(error, "error");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (responseTime.isNegative()) {
            throw new IllegalArgumentException("responseTime must not be negative, but is " + responseTime);
        }
    }

    /** Healthy, unless there is an error. */
    public HealthStatus status() {
        return error.isEmpty() ? HealthStatus.HEALTHY : HealthStatus.UNHEALTHY;
    }
}
