package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.domain.board.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of all fetches so far. Immutable.
 *
 * @param good the last good board, empty until there is one
 * @param failure why the latest fetch failed, empty if it did not
 * @param notBefore when the next fetch may begin, by the ticker
 */
record BoardState(Optional<GoodBoard> good, Optional<Failure> failure, long notBefore) {

    static BoardState beginning(long now) {
        return new BoardState(Optional.empty(), Optional.empty(), now);
    }

    BoardState succeeded(GoodBoard board, long notBefore) {
        return new BoardState(Optional.of(board), Optional.empty(), notBefore);
    }

    /** A failure lasts since the first of those that came one after the other. */
    BoardState failed(Failure.Reason reason, Instant started, Instant nextTry, long notBefore) {
        Instant since = failure.map(Failure::since).orElse(started);
        return new BoardState(good, Optional.of(new Failure(reason, since, Optional.of(nextTry))), notBefore);
    }

    /** Whether a fetch may begin; what is new is worth one at once, unless the latest failed. */
    boolean mayFetch(long now, long news) {
        boolean outdated =
                failure.isEmpty() && good.filter(board -> board.news() < news).isPresent();
        return outdated || now - notBefore >= 0;
    }
}
