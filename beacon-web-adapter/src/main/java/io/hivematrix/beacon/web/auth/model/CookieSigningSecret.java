package io.hivematrix.beacon.web.auth.model;

import java.nio.charset.StandardCharsets;

/**
 * Secret from which the signing key of session cookies is derived.
 *
 * @param text at least 32 bytes in UTF-8, since HS256 requires a key of at least 256 bits (RFC 7518, section 3.2)
 */
public record CookieSigningSecret(String text) {

    private static final int MIN_BYTES = 32;

    /** @throws IllegalArgumentException if the secret is too short; the message does not contain it */
    public CookieSigningSecret {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "SECRET_KEY must be at least 256 bits (32 bytes) long, but has " + bytes + " bytes");
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "CookieSigningSecret[hidden]";
    }
}
