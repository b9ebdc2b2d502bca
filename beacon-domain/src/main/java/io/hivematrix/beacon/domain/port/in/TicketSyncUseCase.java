package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import java.util.Optional;

/** Has Codex ask the PSA system for news; who may do so is for the caller to decide. */
public interface TicketSyncUseCase {

    /**
     * Starts a sync.
     *
     * @throws SyncUnavailableException if Codex does not take the order
     */
    SyncJob start();

    /**
     * How a sync is getting on; once it has completed, the next board is fetched anew. Empty where Codex knows no such
     * job.
     *
     * @throws SyncUnavailableException if Codex does not answer
     */
    Optional<SyncJob> status(SyncJobId id);
}
