package io.hivematrix.beacon.codex;

import java.io.IOException;

/** An answer is JSON, or not even that, but not of the shape that was agreed; or it is too large. */
final class MalformedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message) {
        super(message);
    }
}
