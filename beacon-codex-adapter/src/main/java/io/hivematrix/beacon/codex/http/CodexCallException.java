package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A call without a usable response. The message is for the log: the address of the call and what went wrong. It contains nothing
 * that the service sent, except for its content type.
 */
public final class CodexCallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefreshFailure.Reason reason;
    private final String detail;
    private final transient Optional<Duration> retryAfter;
    private final boolean isUnauthorized;

    public CodexCallException(RefreshFailure.Reason reason, String detail) {
        this(reason, detail, Optional.empty());
    }

    public CodexCallException(RefreshFailure.Reason reason, String detail, Optional<Duration> retryAfter) {
        this(reason, detail, detail, retryAfter, false);
    }

    public CodexCallException(RefreshFailure.Reason reason, String detail, Throwable cause) {
        this(reason, detail);
        initCause(cause);
    }

    private CodexCallException(
            RefreshFailure.Reason reason,
            String message,
            String detail,
            Optional<Duration> retryAfter,
            boolean isUnauthorized) {
        super(message);
        this.reason = reason;
        this.detail = detail;
        this.retryAfter = retryAfter;
        this.isUnauthorized = isUnauthorized;
    }

    static CodexCallException unauthorized(String detail) {
        return new CodexCallException(RefreshFailure.Reason.NOT_PERMITTED, detail, detail, Optional.empty(), true);
    }

    /** Returns a failure whose message says more than what users may see. */
    public static CodexCallException withDetail(
            RefreshFailure.Reason reason, String message, String detail, Throwable cause) {
        CodexCallException failure = new CodexCallException(reason, message, detail, Optional.empty(), false);
        failure.initCause(cause);
        return failure;
    }

    /** Returns this failure with the address of the call in its message. */
    CodexCallException at(URI address) {
        CodexCallException located =
                new CodexCallException(reason, address + ": " + detail, detail, retryAfter, isUnauthorized);
        located.initCause(getCause());
        return located;
    }

    /** Returns this failure as the reason of calls that are rejected for now. */
    public CodexCallException repeated(String message, Duration wait) {
        return new CodexCallException(reason, message + getMessage(), detail, Optional.of(wait), false);
    }

    /** Returns the reason that users may see. */
    public RefreshFailure.Reason reason() {
        return reason;
    }

    /** Returns what went wrong, without address, such as "connection refused". */
    public String detail() {
        return detail;
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
