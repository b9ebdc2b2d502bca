package io.hivematrix.beacon.codex.json;

/**
 * A value of a response is malformed; it has been read to its end. Has no stack trace, because it is thrown and caught for
 * every entry of a malformed response.
 */
final class MalformedFieldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isStructure;

    MalformedFieldException(String message) {
        this(message, false);
    }

    private MalformedFieldException(String message, boolean structure) {
        super(message, null, false, false);
        this.isStructure = structure;
    }

    /** Creates the exception for an object or an array in place of a single value. */
    static MalformedFieldException ofStructure() {
        return new MalformedFieldException("is an object or an array", true);
    }

    boolean isStructure() {
        return isStructure;
    }
}
