package io.hivematrix.beacon.codex.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/**
 * HTTP response with an unread body. Closing it releases its connection or, if the body was not read to its end, closes
 * the connection.
 *
 * @param body the body, bounded in size and time
 */
public record RawResponse(int status, HttpHeaders headers, InputStream body) implements AutoCloseable {

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
