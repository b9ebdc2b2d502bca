package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.board.SyncJob;

/** Notified of syncs that users start. */
@FunctionalInterface
public interface SyncListener {

    /**
     * Called after a start.
     *
     * @param subject the user who started it
     */
    void onSyncStarted(String subject, SyncJob job);
}
