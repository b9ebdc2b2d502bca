package io.hivematrix.beacon.web.problem;

import java.util.Objects;

/**
 * Serialized problem.
 *
 * @param mediaType the value of {@code Content-Type}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProblemDocument(String mediaType, byte[] body) {

    /** @throws NullPointerException if a component is null; the message names it */
    public ProblemDocument {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(body, "body");
    }
}
