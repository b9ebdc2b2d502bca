package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** There is no board that may be shown. The message is a sentence for people. */
public final class BoardUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<RefreshFailure> failure;
    private final Duration retryAfter;

    /**
     * For that failure.
     *
     * @param message a sentence for people that says what is missing and why
     * @param failure what went wrong; empty where the first board is still awaited
     * @param retryAfter when to ask again, from now
     */
    public BoardUnavailableException(String message, Optional<RefreshFailure> failure, Duration retryAfter) {
        super(message);
        this.failure = Objects.requireNonNull(failure, "failure");
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /** What went wrong; empty where the first board is still awaited. */
    public Optional<RefreshFailure> failure() {
        return failure;
    }

    /** When to ask again, from now. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
