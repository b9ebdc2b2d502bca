package io.hivematrix.beacon.codex.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/**
 * An HTTP answer whose body has yet to be read. Closing it gives its connection back or, if the body was not read to its
 * end, closes that.
 *
 * @param status the status code
 * @param headers the headers
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
