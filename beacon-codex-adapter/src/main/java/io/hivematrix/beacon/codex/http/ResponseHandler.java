package io.hivematrix.beacon.codex.http;

import java.io.IOException;

/**
 * Handler of a response. Called on a thread of the client, once the headers are there.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface ResponseHandler<T> {

    /**
     * Maps a response to a result. The connection is closed afterwards, whether the body was read or not.
     *
     * @throws IOException if the body cannot be read or is unusable
     * @throws CodexCallException if the status is that of a failure
     */
    T handle(RawResponse response) throws IOException, CodexCallException;
}
