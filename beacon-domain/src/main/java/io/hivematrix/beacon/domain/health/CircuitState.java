package io.hivematrix.beacon.domain.health;

import java.util.Locale;

/** State of the circuit breaker for calls to the source. */
public enum CircuitState {
    /** Calls are made. */
    CLOSED,
    /** One trial call is permitted; its result closes or reopens the circuit. */
    HALF_OPEN,
    /** Calls are rejected after repeated failures, until the open duration has elapsed. */
    OPEN;

    /** Returns the name in the API, such as "half_open". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
