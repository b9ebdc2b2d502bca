package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.in.SyncTickets;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.TicketSync;
import java.util.Objects;
import java.util.Optional;

/**
 * Passes the order on, and asks for a new board once a job is done; once, however often the finished job is asked about.
 * Thread-safe as its sources are.
 */
public final class SyncService implements SyncTickets {

    private final TicketSync sync;
    private final BoardSource boards;
    private final RecentJobs announced = new RecentJobs();

    /** A service over those sources. */
    public SyncService(TicketSync sync, BoardSource boards) {
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
            boards.expire();
        }
        return job;
    }
}
