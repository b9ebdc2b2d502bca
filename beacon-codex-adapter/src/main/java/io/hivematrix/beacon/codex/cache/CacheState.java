package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.FailureMessages;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * Result of all fetches so far. Immutable.
 *
 * @param cached the last valid board; empty before the first
 * @param failure failure of the latest fetch; empty after a success
 * @param nextFetchAt earliest start of the next fetch, on the monotonic clock
 */
record CacheState(Optional<CachedBoard> cached, Optional<RefreshFailure> failure, long nextFetchAt) {

    static CacheState initial(long now) {
        return new CacheState(Optional.empty(), Optional.empty(), now);
    }

    CacheState succeeded(CachedBoard board, long nextFetchAt) {
        return new CacheState(Optional.of(board), Optional.empty(), nextFetchAt);
    }

    /** Returns the state after a failure, which lasts since the first of consecutive failures. */
    CacheState failed(CodexCallException call, Instant started, Instant nextTry, long nextFetchAt) {
        Instant since = failure.map(RefreshFailure::since).orElse(started);
        RefreshFailure latest = new RefreshFailure(
                call.reason(), FailureMessages.sentence(call.reason(), call.detail()), since, Optional.of(nextTry));
        return new CacheState(cached, Optional.of(latest), nextFetchAt);
    }

    /** Returns whether a fetch may start: when due, or after an invalidation unless the latest fetch failed. */
    boolean mayFetch(long now, long generation) {
        boolean outdated = failure.isEmpty()
                && cached.filter(board -> board.generation() < generation).isPresent();
        return outdated || now - nextFetchAt >= 0;
    }
}
