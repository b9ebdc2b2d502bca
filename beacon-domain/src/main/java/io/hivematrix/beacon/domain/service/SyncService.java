package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import java.util.Objects;
import java.util.Optional;

/**
 * Starts syncs and invalidates the board once for each job that is reported as completed, no matter how often its state
 * is requested. Thread-safe.
 */
public final class SyncService implements TicketSyncUseCase {

    private final TicketSyncClient sync;
    private final BoardSource boards;
    private final RecentJobIds completedJobs = new RecentJobIds();

    /**
     * Creates the service.
     *
     * @param sync the client for syncs
     * @param boards the source of boards to invalidate
     */
    public SyncService(TicketSyncClient sync, BoardSource boards) {
        this.sync = Objects.requireNonNull(sync, "sync");
        this.boards = Objects.requireNonNull(boards, "boards");
    }

    @Override
    public SyncJob start() {
        return sync.start();
    }

    @Override
    public Optional<SyncJob> status(SyncJobId id) {
        Optional<SyncJob> job = sync.status(id);
        if (job.filter(found -> found.state() == SyncJob.State.COMPLETED).isPresent() && completedJobs.add(id)) {
            boards.invalidate();
        }
        return job;
    }
}
