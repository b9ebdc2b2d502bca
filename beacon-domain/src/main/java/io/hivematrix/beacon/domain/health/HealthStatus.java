package io.hivematrix.beacon.domain.health;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/** Health status, in ascending order of severity. */
public enum HealthStatus {
    /** No problem is known. */
    HEALTHY,
    /** It works, but needs attention soon. */
    DEGRADED,
    /** It does not work, or is about to stop working. */
    UNHEALTHY;

    /** Returns the name in the API, such as "healthy". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the worst of several statuses, {@link #HEALTHY} for an empty collection. */
    public static HealthStatus worst(Collection<HealthStatus> statuses) {
        return statuses.isEmpty() ? HEALTHY : Collections.max(statuses);
    }
}
