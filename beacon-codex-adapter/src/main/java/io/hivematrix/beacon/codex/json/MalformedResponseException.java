package io.hivematrix.beacon.codex.json;

import java.io.IOException;

/** An answer is JSON, or not even that, but not of the shape that was agreed; or it is too large. */
public final class MalformedResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedResponseException(String message) {
        super(message);
    }
}
