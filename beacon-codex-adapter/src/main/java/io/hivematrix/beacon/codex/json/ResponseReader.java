package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;

/** Reads one kind of response. */
@FunctionalInterface
public interface ResponseReader<T> {

    /**
     * Reads a document from its first token to its last.
     *
     * @throws MalformedResponseException if it has an unexpected structure
     * @throws IOException if it is not JSON or incomplete
     */
    T read(JsonParser parser) throws IOException;

    /** Returns a reader of a document that was received at a time. */
    default ResponseReader<T> at(Instant readAt) {
        return this;
    }
}
