package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import java.util.Optional;

/** Codex's fetching of news from the PSA system. Thread-safe. */
public interface TicketSyncClient {

    /**
     * Starts a sync.
     *
     * @throws SyncUnavailableException if Codex does not take the order
     */
    SyncJob start();

    /**
     * How a sync is getting on; empty where Codex knows no such job.
     *
     * @throws SyncUnavailableException if Codex does not answer
     */
    Optional<SyncJob> status(SyncJobId id);
}
