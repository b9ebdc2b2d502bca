package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.util.Optional;

/** Factory of exceptions for boards that are missing or too old. */
final class UnavailableBoards {

    private static final Duration MIN_RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);

    private UnavailableBoards() {}

    /**
     * Returns an exception.
     *
     * @param exceededAge the age that the last board has exceeded; empty if there is none
     * @param failure why there is no newer one
     */
    static BoardUnavailableException exception(
            Optional<Duration> exceededAge, Optional<RefreshFailure> failure, Duration untilNextFetch) {
        String state = exceededAge
                .map(limit -> "The last board from Codex is older than " + describe(limit) + ".")
                .orElse("There is no board from Codex yet.");
        String cause = failure.map(RefreshFailure::detail).orElse("It is being fetched.");
        return new BoardUnavailableException(state + " " + cause, failure, roundToSeconds(untilNextFetch));
    }

    /** Rounds up to whole seconds, from 1 s to 1 min. */
    private static Duration roundToSeconds(Duration delay) {
        if (delay.compareTo(MIN_RETRY_AFTER) < 0) {
            return MIN_RETRY_AFTER;
        }
        Duration rounded = Duration.ofSeconds(delay.plusNanos(999_999_999).toSeconds());
        return rounded.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : rounded;
    }

    private static String describe(Duration limit) {
        long minutes = limit.toMinutes();
        return minutes >= 2 ? minutes + " minutes" : limit.toSeconds() + " seconds";
    }
}
