package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import java.util.Optional;

/** Where boards come from. Thread-safe; asks its origin no more often than it must. */
public interface BoardSource {

    /**
     * The latest good board, at once where it is fresh, else within a bounded wait.
     *
     * @throws BoardUnavailableException if there never was one, or the latest is too old to be shown
     */
    BoardSnapshot latest();

    /**
     * The latest good board as it is, without waiting and without bringing it up to date; so probes and gauges leave
     * the origin in peace. Empty where there is none that may be shown: then one is fetched in the background, as the
     * bounds of asking the origin allow, so that whoever waits for a first board will see it.
     */
    Optional<BoardSnapshot> current();

    /** Says that the origin has news: the next question is answered with a newly fetched board. */
    void invalidate();
}
