package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.util.Objects;

/** Codex could not be asked about a sync. */
public final class SyncUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefreshFailure.Reason reason;

    /** For that reason. */
    public SyncUnavailableException(RefreshFailure.Reason reason) {
        super(reason.sentence());
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What went wrong. */
    public RefreshFailure.Reason reason() {
        return reason;
    }
}
