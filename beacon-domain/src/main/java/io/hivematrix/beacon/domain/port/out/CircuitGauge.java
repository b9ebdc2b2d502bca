package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.health.CircuitState;

/** Tells whether Codex is being asked. Thread-safe, cheap. */
@FunctionalInterface
public interface CircuitGauge {

    /** The state now. */
    CircuitState state();
}
