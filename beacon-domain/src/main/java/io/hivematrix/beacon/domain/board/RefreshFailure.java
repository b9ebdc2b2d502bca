package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Failure of the latest attempts to refresh the board. Immutable.
 *
 * <pre>{@code
 * RefreshFailure failure = new RefreshFailure(
 *         RefreshFailure.Reason.TIMED_OUT, "no response within 10 s", now, Optional.of(now.plusSeconds(15)));
 * BoardSnapshot stale = new BoardSnapshot(board, now.minusSeconds(90), Optional.of(failure));
 * }</pre>
 *
 * @param reason the kind of failure
 * @param detail a message for users, written by the adapter that detected the failure; contains no host names and no
 *     text received from another system; may be empty
 * @param since the time of the first failed attempt since the last success
 * @param nextTry the earliest time of the next attempt, empty if not known
 */
public record RefreshFailure(Reason reason, String detail, Instant since, Optional<Instant> nextTry) {

    /** Kind of failure. */
    public enum Reason {
        /** The connection failed or was interrupted. */
        UNREACHABLE,
        /** No complete response was received before the deadline. */
        TIMED_OUT,
        /** The service token was rejected. */
        NOT_PERMITTED,
        /** The source reported an internal error, or the kind of failure is not known. */
        FAILING,
        /** The source is overloaded and asked for a delay before the next request. */
        BUSY,
        /** The response is malformed, truncated or too large. */
        INVALID_RESPONSE,
        /** No service token could be obtained. */
        NO_TOKEN
    }

    /** @throws NullPointerException naming the component that is null */
    public RefreshFailure {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(nextTry, "nextTry");
    }
}
