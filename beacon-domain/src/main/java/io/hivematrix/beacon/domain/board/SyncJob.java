package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Codex's fetching of news from the PSA system. What Codex logs meanwhile is not part of it: that may hold anything.
 *
 * @param id the job
 * @param state how far it is
 * @param startedAt when it began, where known
 * @param completedAt when it ended, empty while it runs
 */
public record SyncJob(SyncJobId id, State state, Optional<Instant> startedAt, Optional<Instant> completedAt) {

    /** How far a job is. */
    public enum State {
        /** Still at it. */
        RUNNING,
        /** Ended well. */
        COMPLETED,
        /** Ended badly. */
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
