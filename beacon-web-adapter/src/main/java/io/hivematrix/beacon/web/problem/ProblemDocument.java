package io.hivematrix.beacon.web.problem;

import java.util.Objects;

/**
 * A problem as it is sent.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one writer to one sender, never compared
public record ProblemDocument(String mediaType, byte[] body) {

    /** @throws NullPointerException naming the component that is null */
    public ProblemDocument {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(body, "body");
    }
}
