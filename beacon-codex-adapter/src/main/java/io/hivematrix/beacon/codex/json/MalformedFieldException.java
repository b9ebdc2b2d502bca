package io.hivematrix.beacon.codex.json;

/**
 * One value of an answer cannot be what it should be; the value has been read to its end. Made often where an answer is
 * bad throughout, and caught at once: so it has no stack trace.
 */
final class MalformedFieldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean structure;

    MalformedFieldException(String message) {
        this(message, false);
    }

    private MalformedFieldException(String message, boolean structure) {
        super(message, null, false, false);
        this.structure = structure;
    }

    /** An object or an array stands where a single value should. */
    static MalformedFieldException ofStructure() {
        return new MalformedFieldException("is an object or an array", true);
    }

    boolean structure() {
        return structure;
    }
}
