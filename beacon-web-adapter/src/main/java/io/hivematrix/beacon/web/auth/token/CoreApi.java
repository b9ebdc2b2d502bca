package io.hivematrix.beacon.web.auth.token;

import java.io.IOException;

/** Calls to Core, which authenticates users. Implementations are thread-safe and return within a few seconds. */
public interface CoreApi {

    /**
     * Returns the JSON Web Key Set that Core signs tokens with (RFC 7517, section 5).
     *
     * @throws IOException if Core does not return it
     */
    byte[] keys() throws IOException;

    /**
     * Returns the state of the session of a token.
     *
     * @param token the token as it was received
     * @throws IOException if Core's response is missing or unusable
     */
    CoreSession session(String token) throws IOException;
}
