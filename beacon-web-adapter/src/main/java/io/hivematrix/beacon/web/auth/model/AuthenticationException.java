package io.hivematrix.beacon.web.auth.model;

import java.util.Objects;

/** A credential that is not accepted. Carries no text of the credential, and no stack: it is an answer, not a fault. */
public final class AuthenticationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    public AuthenticationException(RejectionReason reason) {
        super(reason.code(), null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public RejectionReason reason() {
        return reason;
    }
}
