package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.health.CircuitState;

/** State of the circuit breaker for calls to the source. Implementations are thread-safe and do not block. */
@FunctionalInterface
public interface CircuitStateSource {

    /** Returns the current state. */
    CircuitState state();
}
