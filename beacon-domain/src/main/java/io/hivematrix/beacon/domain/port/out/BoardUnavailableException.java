package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Thrown if there is no board that may be shown. The message is for users. */
public final class BoardUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<RefreshFailure> failure;
    private final Duration retryAfter;

    /**
     * Creates the exception.
     *
     * @param message a message for users: what is missing and why
     * @param failure the failure of the latest fetch, empty while the first fetch is running
     * @param retryAfter the time after which a retry may succeed
     */
    public BoardUnavailableException(String message, Optional<RefreshFailure> failure, Duration retryAfter) {
        super(message);
        this.failure = Objects.requireNonNull(failure, "failure");
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /** Returns the failure of the latest fetch, empty while the first fetch is running. */
    public Optional<RefreshFailure> failure() {
        return failure;
    }

    /** Returns the time after which a retry may succeed. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
