package io.hivematrix.beacon.web.auth.model;

import java.util.Locale;

/** Why a credential is not accepted. The name in lower case is the reason code in the log. */
public enum RejectionReason {
    /** Longer than a token may be. */
    TOO_LARGE,
    /** No bearer token in compact form, or its JSON cannot be read as RFC 8259 and RFC 7515 ask. */
    MALFORMED,
    /** Signed with something else than RS256, or not at all. */
    ALGORITHM,
    /** A header parameter that would choose or bring a key, or that must be understood and is not. */
    HEADER,
    /** The key id is missing or is none of Core's. */
    UNKNOWN_KEY,
    /** The signature does not fit. */
    SIGNATURE,
    /** Issued by somebody else. */
    ISSUER,
    /** Made out to somebody else. */
    AUDIENCE,
    /** Past its time. */
    EXPIRED,
    /** Not valid yet. */
    TOO_EARLY,
    /** A claim is missing or is of the wrong kind. */
    CLAIMS,
    /** The session has been ended at Core. */
    REVOKED,
    /** A cookie whose session Beacon has not seen since its start, so that its revocation cannot be asked for. */
    UNKNOWN_SESSION,
    /** A good token of somebody who is not let in here. */
    LEVEL,
    /** Core cannot be asked, and the token is not known well enough to do without. */
    CORE_UNAVAILABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
