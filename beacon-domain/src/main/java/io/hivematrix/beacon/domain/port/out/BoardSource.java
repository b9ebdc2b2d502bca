package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.BoardSnapshot;

/** Where boards come from. Thread-safe; asks its origin no more often than it must. */
public interface BoardSource {

    /**
     * The latest good board, at once where it is fresh, else within a bounded wait.
     *
     * @throws BoardUnavailableException if there never was one, or the latest is too old to be shown
     */
    BoardSnapshot latest();

    /** Says that the origin has news: the next question is answered with a newly fetched board. */
    void expire();
}
