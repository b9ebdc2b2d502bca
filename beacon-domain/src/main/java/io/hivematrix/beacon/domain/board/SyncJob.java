package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A sync of the source of boards with the PSA system. The output of the job is deliberately not included: its content is unknown and
 * may be confidential. Immutable.
 *
 * @param id the id of the job
 * @param state the state of the job
 * @param startedAt the time it started, empty if not known
 * @param completedAt the time it completed or failed, empty while it is running or if not known
 */
public record SyncJob(SyncJobId id, State state, Optional<Instant> startedAt, Optional<Instant> completedAt) {

    /** State of a sync job. */
    public enum State {
        /** The job is running. */
        RUNNING,
        /** The job completed successfully. */
        COMPLETED,
        /** The job failed. */
        FAILED
    }

    /** @throws NullPointerException naming the component that is null */
    public SyncJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(completedAt, "completedAt");
    }
}
