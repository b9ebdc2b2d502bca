package io.hivematrix.beacon.web.auth.model;

/** Rejected credential. Contains neither the credential nor a stack trace. */
public final class AuthenticationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    public AuthenticationException(RejectionReason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
