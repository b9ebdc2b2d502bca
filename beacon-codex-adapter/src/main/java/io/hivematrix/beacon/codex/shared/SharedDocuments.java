package io.hivematrix.beacon.codex.shared;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Documents of Codex that several Beacons share. A lease names the one that fetches a document; its fencing number becomes
 * the number of the document, and a document with a lower number than the shared one is refused. Implementations are
 * thread-safe and block for a bounded time.
 */
public interface SharedDocuments {

    /**
     * Returns what the caller has to do for a newer document.
     *
     * @param name name of the document, such as "board"
     * @param known number of the latest document that the caller has; 0 if none
     * @param anew whether a document that was fetched before this call is too old
     * @param lease time after which another Beacon fetches if this one has neither published nor failed
     * @throws SharingUnavailableException if the documents cannot be reached
     */
    FetchTurn next(String name, long known, boolean anew, Duration lease) throws SharingUnavailableException;

    /**
     * Returns the document if it is newer than the known one; never lets the caller fetch.
     *
     * @throws SharingUnavailableException if the documents cannot be reached
     */
    Optional<SharedDocument> newer(String name, long known) throws SharingUnavailableException;

    /**
     * Publishes a fetched document, notifies the subscribers of all Beacons and releases the lease.
     *
     * @param validity time after which the document is discarded
     * @return false if the shared document is newer
     * @throws SharingUnavailableException if the documents cannot be reached
     */
    boolean publish(String name, SharedDocument document, Duration validity) throws SharingUnavailableException;

    /**
     * Reports that a fetch has failed, and releases the lease. Once two Beacons have failed, none fetches for a time.
     *
     * @param number the number of the lease
     * @param wait time until the next fetch may start; the others honour it for at most the time of a lease
     * @throws SharingUnavailableException if the documents cannot be reached
     */
    void fail(String name, long number, RefreshFailure.Reason reason, Duration wait) throws SharingUnavailableException;

    /**
     * Adds a subscriber.
     *
     * @param listener receives the number of each published document, repeatedly that of the latest one, and 0 after a
     *     failure; must be quick and not throw
     */
    void subscribe(String name, LongConsumer listener);
}
