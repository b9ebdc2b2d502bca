package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Optional;

/** A call without a usable response. The message is for the log and contains nothing that the service sent. */
public final class CodexCallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefreshFailure.Reason reason;
    private final transient Optional<Duration> retryAfter;
    private final boolean isUnauthorized;

    public CodexCallException(RefreshFailure.Reason reason, String message) {
        this(reason, message, Optional.empty());
    }

    public CodexCallException(RefreshFailure.Reason reason, String message, Optional<Duration> retryAfter) {
        this(reason, message, retryAfter, false);
    }

    public CodexCallException(RefreshFailure.Reason reason, String message, Throwable cause) {
        this(reason, message);
        initCause(cause);
    }

    private CodexCallException(
            RefreshFailure.Reason reason, String message, Optional<Duration> retryAfter, boolean isUnauthorized) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.isUnauthorized = isUnauthorized;
    }

    static CodexCallException unauthorized(String message) {
        return new CodexCallException(RefreshFailure.Reason.NOT_PERMITTED, message, Optional.empty(), true);
    }

    public RefreshFailure.Reason reason() {
        return reason;
    }

    /** Returns the time to wait before the next call, requested by the service or by the circuit breaker. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Returns whether the token was rejected, so that a new one may help. */
    public boolean isUnauthorized() {
        return isUnauthorized;
    }
}
