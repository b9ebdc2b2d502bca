package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.health.HealthReport;
import java.util.concurrent.CompletionStage;

/** Use case: check the health of Beacon and its dependencies. Implementations are thread-safe. */
public interface CheckHealthUseCase {

    /**
     * Checks disk, dependencies and board without blocking. Results of the dependency probes are shared by all callers
     * for a short time, so that the number of probes does not grow with the number of callers.
     *
     * @return the report; completes normally, within the timeout of a probe
     */
    CompletionStage<HealthReport> report();

    /** Returns whether there is a board to show, stale or not. Does not block. */
    boolean isReady();
}
