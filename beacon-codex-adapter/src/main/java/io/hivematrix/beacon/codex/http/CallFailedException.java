package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.domain.board.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * A call brought no answer that can be used. The message says why to whoever reads the log; it never holds what the other
 * side wrote.
 */
public final class CallFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure.Reason reason;
    private final transient Optional<Duration> retryIn;

    private final boolean tokenRefused;

    public CallFailedException(Failure.Reason reason, String message) {
        this(reason, message, Optional.empty());
    }

    public CallFailedException(Failure.Reason reason, String message, Optional<Duration> retryIn) {
        super(message);
        this.reason = reason;
        this.retryIn = retryIn;
        this.tokenRefused = false;
    }

    public CallFailedException(Failure.Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryIn = Optional.empty();
        this.tokenRefused = false;
    }

    private CallFailedException(String message) {
        super(message);
        this.reason = Failure.Reason.NOT_PERMITTED;
        this.retryIn = Optional.empty();
        this.tokenRefused = true;
    }

    /** The other side does not take the token; it may take another one. */
    static CallFailedException tokenRefused(String message) {
        return new CallFailedException(message);
    }

    public Failure.Reason reason() {
        return reason;
    }

    /** How long to leave the other side in peace, where it asked for that or the circuit does. */
    public Optional<Duration> retryIn() {
        return retryIn;
    }

    /** Whether another token might help. */
    public boolean tokenRefused() {
        return tokenRefused;
    }
}
