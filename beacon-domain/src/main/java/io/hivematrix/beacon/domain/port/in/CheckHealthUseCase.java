package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.health.HealthReport;
import java.util.concurrent.CompletionStage;

/** Tells how well Beacon is. */
public interface CheckHealthUseCase {

    /**
     * Disk, dependencies and board; never waits, and the answer comes within the time a probe may take. What was found
     * out is shared for a moment, so that a flood of questions costs no more than one.
     */
    CompletionStage<HealthReport> report();

    /** Whether there is a board to show, be it stale; answers at once. */
    boolean isReady();
}
