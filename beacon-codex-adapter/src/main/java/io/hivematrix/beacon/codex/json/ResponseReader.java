package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads one kind of answer. */
@FunctionalInterface
public interface ResponseReader<T> {

    /**
     * Reads a document, beginning with its first token and ending with its last.
     *
     * @throws MalformedResponseException if it has not the agreed shape
     * @throws IOException if it is no JSON, or breaks off
     */
    T read(JsonParser parser) throws IOException;
}
