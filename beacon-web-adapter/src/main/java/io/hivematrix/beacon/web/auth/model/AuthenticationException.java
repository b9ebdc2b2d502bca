package io.hivematrix.beacon.web.auth.model;

/** Rejected credential. Contains neither the credential nor a stack trace. */
public final class AuthenticationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final boolean checked;

    public AuthenticationException(RejectionReason reason) {
        this(reason, false);
    }

    /** @param checked whether a signature was checked for this rejection */
    public AuthenticationException(RejectionReason reason, boolean checked) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.checked = checked;
    }

    /** Returns why the credential was rejected. */
    public RejectionReason reason() {
        return reason;
    }

    /** Returns whether a signature was checked for this rejection. */
    public boolean isChecked() {
        return checked;
    }
}
