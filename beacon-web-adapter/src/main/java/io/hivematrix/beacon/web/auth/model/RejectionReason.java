package io.hivematrix.beacon.web.auth.model;

import java.util.Locale;

/** Reason why a credential is rejected. The lower-case name is the reason code in logs and metrics. */
public enum RejectionReason {
    /** Longer than the maximum token length. */
    TOO_LARGE,
    /** Not a bearer token in compact form, or invalid JSON (RFC 7515, RFC 8259). */
    MALFORMED,
    /** Not signed with RS256. */
    ALGORITHM,
    /** A header parameter that supplies or selects a key, or a critical one that is not supported. */
    HEADER,
    /** The key id is missing or not in Core's key set. */
    UNKNOWN_KEY,
    SIGNATURE,
    /** Issuer is not Core. */
    ISSUER,
    /** Intended for another service. */
    AUDIENCE,
    EXPIRED,
    TOO_EARLY,
    /** Valid for longer than 24 hours. */
    LIFETIME,
    /** A required claim is missing or has the wrong type. */
    CLAIMS,
    /** The session was ended at Core. */
    REVOKED,
    /** A cookie of a session not seen since Beacon started, whose revocation therefore cannot be checked. */
    UNKNOWN_SESSION,
    /** Valid credential, but the permission level is not allowed. */
    LEVEL,
    /** Not checked, because too many sign-ins from the client's address failed. */
    RATE_LIMITED,
    /** Core is not reachable and no cached result is recent enough. */
    CORE_UNAVAILABLE;

    /** Returns whether the credential itself is at fault, so that the rejection is a failed sign-in. */
    public boolean isFailedSignIn() {
        return this != LEVEL && this != RATE_LIMITED && this != CORE_UNAVAILABLE;
    }

    /** Returns the name in log lines and metrics, such as "unknown_session". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
