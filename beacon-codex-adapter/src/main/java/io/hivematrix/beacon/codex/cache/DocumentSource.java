package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** Source of a value whose document can be read again by other Beacons. */
public interface DocumentSource<T> {

    /**
     * Fetches the document from Codex.
     *
     * @param readAt time by which it is read
     * @param copy receives the document
     * @throws CodexCallException if it cannot be fetched
     */
    T fetch(Instant readAt, OutputStream copy) throws CodexCallException;

    /**
     * Reads a document that another Beacon has fetched, with the limits of a response of Codex.
     *
     * @throws IOException if it is malformed or too large
     */
    T read(Instant readAt, InputStream document) throws IOException;
}
