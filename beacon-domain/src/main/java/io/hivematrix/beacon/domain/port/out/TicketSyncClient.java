package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import java.util.Optional;

/** Client for the source's syncs with the PSA system. Implementations are thread-safe and block for a bounded time. */
public interface TicketSyncClient {

    /**
     * Starts a sync.
     *
     * @return the job, usually running
     * @throws SyncUnavailableException if the sync could not be started
     */
    SyncJob start();

    /**
     * Fetches the state of a sync.
     *
     * @param id the id of the job
     * @return the job, empty if the source has no job with that id
     * @throws SyncUnavailableException if the state of the job could not be fetched
     */
    Optional<SyncJob> status(SyncJobId id);
}
