package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The latest valid board with the time it was fetched and the failure of later attempts. Immutable.
 *
 * <pre>{@code
 * BoardSnapshot snapshot = new BoardSnapshot(board, now.minusSeconds(90), Optional.empty());
 * Duration age = snapshot.freshness().age(now); // 90 seconds
 * }</pre>
 *
 * @param board the board
 * @param fetchedAt the time it was fetched from the source
 * @param failure the failure of the attempts to fetch a newer board, empty if none failed
 */
public record BoardSnapshot(Board board, Instant fetchedAt, Optional<RefreshFailure> failure) {

    /** @throws NullPointerException naming the component that is null */
    public BoardSnapshot {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(failure, "failure");
    }

    /** Returns the freshness of the board. */
    public Freshness freshness() {
        return new Freshness(board.lastSync(), fetchedAt, failure);
    }
}
