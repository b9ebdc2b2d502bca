package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * A call brought no answer that can be used. The message says why to whoever reads the log; it never holds what the other
 * side wrote.
 */
public final class CodexCallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefreshFailure.Reason reason;
    private final transient Optional<Duration> retryAfter;

    private final boolean isUnauthorized;

    public CodexCallException(RefreshFailure.Reason reason, String message) {
        this(reason, message, Optional.empty());
    }

    public CodexCallException(RefreshFailure.Reason reason, String message, Optional<Duration> retryIn) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryIn;
        this.isUnauthorized = false;
    }

    public CodexCallException(RefreshFailure.Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = Optional.empty();
        this.isUnauthorized = false;
    }

    private CodexCallException(String message) {
        super(message);
        this.reason = RefreshFailure.Reason.NOT_PERMITTED;
        this.retryAfter = Optional.empty();
        this.isUnauthorized = true;
    }

    /** The other side does not take the token; it may take another one. */
    static CodexCallException isUnauthorized(String message) {
        return new CodexCallException(message);
    }

    public RefreshFailure.Reason reason() {
        return reason;
    }

    /** How long to leave the other side in peace, where it asked for that or the circuit does. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether another token might help. */
    public boolean isUnauthorized() {
        return isUnauthorized;
    }
}
