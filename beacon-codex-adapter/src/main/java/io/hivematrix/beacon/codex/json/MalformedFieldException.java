package io.hivematrix.beacon.codex.json;

import java.util.Optional;

/**
 * A value of a response is malformed; it has been read to its end. Has no stack trace, because it is thrown and caught for
 * every entry of a malformed response.
 */
final class MalformedFieldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isStructure;
    private final transient Optional<String> position;

    MalformedFieldException(String message) {
        this(message, false, Optional.empty());
    }

    /** Creates the exception for a value at a position of the document. */
    MalformedFieldException(String message, String position) {
        this(message, false, Optional.of(position));
    }

    private MalformedFieldException(String message, boolean structure, Optional<String> position) {
        super(message, null, false, false);
        this.isStructure = structure;
        this.position = position;
    }

    /** Creates the exception for an object or an array in place of a single value. */
    static MalformedFieldException ofStructure() {
        return new MalformedFieldException("is an object or an array", true, Optional.empty());
    }

    boolean isStructure() {
        return isStructure;
    }

    Optional<String> position() {
        return position;
    }
}
