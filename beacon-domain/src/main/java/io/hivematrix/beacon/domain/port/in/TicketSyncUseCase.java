package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import java.util.Optional;

/**
 * Use case: let the source sync its tickets with the PSA system. The caller checks whether the user is authorized.
 * Implementations are thread-safe.
 */
public interface TicketSyncUseCase {

    /**
     * Starts a sync.
     *
     * @return the job, usually running
     * @throws SyncUnavailableException if the sync could not be started
     */
    SyncJob start();

    /**
     * Returns the state of a sync. When it reports a completed job for the first time, the cached board is invalidated.
     *
     * @param id the id of the job
     * @return the job, empty if the source has no job with that id
     * @throws SyncUnavailableException if the state of the job could not be fetched
     */
    Optional<SyncJob> status(SyncJobId id);
}
