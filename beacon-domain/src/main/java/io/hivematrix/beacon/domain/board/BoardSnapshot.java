package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The latest good board and what is known of its age.
 *
 * @param board the board
 * @param fetchedAt when it was fetched from Codex
 * @param failure why there is no newer one, empty while all is well
 */
public record BoardSnapshot(Board board, Instant fetchedAt, Optional<RefreshFailure> failure) {

    /** @throws NullPointerException naming the component that is null */
    public BoardSnapshot {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(failure, "failure");
    }

    /** The age of what is shown. */
    public Freshness freshness() {
        return new Freshness(board.lastSync(), fetchedAt, failure);
    }
}
