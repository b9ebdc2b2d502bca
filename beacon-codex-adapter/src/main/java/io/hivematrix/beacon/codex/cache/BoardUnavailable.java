package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.util.Optional;

/** Says in words for people why there is no board to show. */
final class BoardUnavailable {

    private static final Duration MIN_RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);

    private BoardUnavailable() {}

    /**
     * The exception for it.
     *
     * @param tooOld whether there is a board, though too old
     * @param limit how old a board may be
     * @param failure why there is no newer one, where that is known
     * @param nextTryIn when Codex is asked again, in nanoseconds from now
     */
    static BoardUnavailableException toException(
            boolean tooOld, Duration limit, Optional<RefreshFailure> failure, long nextTryIn) {
        String what = tooOld
                ? "The last board from Codex is older than " + describe(limit) + "."
                : "There is no board from Codex yet.";
        String why = failure.map(RefreshFailure::detail).orElse("It is being fetched.");
        return new BoardUnavailableException(what + " " + why, failure, bounded(Duration.ofNanos(nextTryIn)));
    }

    /** Whole seconds, rounded up. */
    private static Duration bounded(Duration wait) {
        if (wait.compareTo(MIN_RETRY_AFTER) < 0) {
            return MIN_RETRY_AFTER;
        }
        Duration rounded = Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
        return rounded.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : rounded;
    }

    private static String describe(Duration limit) {
        long minutes = limit.toMinutes();
        return minutes >= 2 ? minutes + " minutes" : limit.toSeconds() + " seconds";
    }
}
