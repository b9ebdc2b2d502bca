package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.health.ProbeResult;

/** Health probe of one service that Beacon depends on. Implementations are thread-safe. */
public interface DependencyProbe {

    /** Returns the name of the service in the health report, such as "codex". */
    String name();

    /** Calls the service and blocks until it responds, for a few seconds at most. Reports failures in the result. */
    ProbeResult check();
}
