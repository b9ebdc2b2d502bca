package io.hivematrix.beacon.codex.json;

import java.io.IOException;

/** A response is too large, or not a document of the expected structure. */
public final class MalformedResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedResponseException(String message) {
        super(message);
    }
}
