package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import java.util.Objects;
import java.util.Optional;

/**
 * Passes the order on, and asks for a new board once a job is done; once, however often the finished job is asked about.
 * Thread-safe as its sources are.
 */
public final class SyncService implements TicketSyncUseCase {

    private final TicketSyncClient sync;
    private final BoardSource boards;
    private final RecentJobIds announced = new RecentJobIds();

    /** A service over those sources. */
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
        if (job.filter(known -> known.state() == SyncJob.State.COMPLETED).isPresent() && announced.add(id)) {
            boards.invalidate();
        }
        return job;
    }
}
