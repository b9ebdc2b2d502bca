package io.hivematrix.beacon.domain.health;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/** How well something is, from best to worst. */
public enum HealthStatus {
    /** All is well. */
    HEALTHY,
    /** It works, but someone should look at it soon. */
    DEGRADED,
    /** It does not work, or will not much longer. */
    UNHEALTHY;

    /** The status as it is written on the wire, such as "healthy". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worst of some statuses; healthy where there are none. */
    public static HealthStatus worst(Collection<HealthStatus> statuses) {
        return statuses.isEmpty() ? HEALTHY : Collections.max(statuses);
    }
}
