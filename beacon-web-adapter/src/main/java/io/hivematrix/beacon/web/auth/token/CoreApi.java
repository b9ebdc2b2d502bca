package io.hivematrix.beacon.web.auth.token;

import java.io.IOException;

/** What is asked of Core, which signs people in. */
public interface CoreApi {

    /**
     * The key set that Core signs with, as JSON (RFC 7517).
     *
     * @throws IOException if Core does not give it
     */
    byte[] keys() throws IOException;

    /**
     * Whether the session of a token is alive.
     *
     * @throws IOException if Core gives neither answer
     */
    boolean isSessionActive(String token) throws IOException;
}
