package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.FailureMessages;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of all fetches so far. Immutable.
 *
 * @param cached the last good board, empty until there is one
 * @param failure why the latest fetch failed, empty if it did not
 * @param nextFetchAt when the next fetch may begin, by the ticker
 */
record CacheState(Optional<CachedBoard> cached, Optional<RefreshFailure> failure, long nextFetchAt) {

    static CacheState initial(long now) {
        return new CacheState(Optional.empty(), Optional.empty(), now);
    }

    CacheState succeeded(CachedBoard board, long notBefore) {
        return new CacheState(Optional.of(board), Optional.empty(), notBefore);
    }

    /** A failure lasts since the first of those that came one after the other. */
    CacheState failed(RefreshFailure.Reason reason, Instant started, Instant nextTry, long notBefore) {
        Instant since = failure.map(RefreshFailure::since).orElse(started);
        String detail = FailureMessages.detailFor(reason);
        return new CacheState(
                cached, Optional.of(new RefreshFailure(reason, detail, since, Optional.of(nextTry))), notBefore);
    }

    /** Whether a fetch may begin; what is new is worth one at once, unless the latest failed. */
    boolean mayFetch(long now, long news) {
        boolean outdated = failure.isEmpty()
                && cached.filter(board -> board.generation() < news).isPresent();
        return outdated || now - nextFetchAt >= 0;
    }
}
