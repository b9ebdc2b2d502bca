package io.hivematrix.beacon.codex.json;

import java.io.IOException;

/** A response is too large, or not a document of the expected structure. */
public final class MalformedResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedResponseException(String message) {
        super(message);
    }

    /**
     * Returns the exception of a response above the limit of {@code BEACON_MAX_CODEX_BYTES} and the heap.
     *
     * @param predicate such as "has more than 100 tickets"
     */
    public static MalformedResponseException tooLarge(String predicate) {
        return new MalformedResponseException(
                "the response " + predicate + "; increase the heap (-Xmx) or BEACON_MAX_CODEX_BYTES");
    }
}
