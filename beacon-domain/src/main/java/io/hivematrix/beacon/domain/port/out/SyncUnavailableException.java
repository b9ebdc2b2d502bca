package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.util.Objects;

/** Thrown if a sync cannot be started or queried. The message is for users. */
public final class SyncUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefreshFailure.Reason reason;

    /**
     * Creates the exception.
     *
     * @param message a message for users; contains no host names and no text received from another system
     * @param reason the kind of failure
     */
    public SyncUnavailableException(String message, RefreshFailure.Reason reason) {
        super(Objects.requireNonNull(message, "message"));
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns the kind of failure. */
    public RefreshFailure.Reason reason() {
        return reason;
    }
}
