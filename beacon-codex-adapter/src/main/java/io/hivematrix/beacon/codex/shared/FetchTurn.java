package io.hivematrix.beacon.codex.shared;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;

/** Next step of a Beacon that needs a newer document. */
public sealed interface FetchTurn {

    /** A newer document exists. */
    record Newer(SharedDocument document) implements FetchTurn {}

    /**
     * The caller fetches.
     *
     * @param number fencing number of its lease
     */
    record Fetch(long number) implements FetchTurn {}

    /**
     * Another Beacon fetches.
     *
     * @param delay time until its lease ends
     */
    record Wait(Duration delay) implements FetchTurn {}

    /**
     * The fetch of another Beacon has failed.
     *
     * @param delay time until the next fetch may start
     */
    record Failed(RefreshFailure.Reason reason, Duration delay) implements FetchTurn {}
}
