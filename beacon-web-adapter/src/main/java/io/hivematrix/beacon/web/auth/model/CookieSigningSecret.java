package io.hivematrix.beacon.web.auth.model;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The secret that Beacon's cookies are signed with, through a derived key. Never printed.
 *
 * @param text at least 32 bytes in UTF-8, as HS256 asks for a key of at least 256 bits (RFC 7518, section 3.2)
 */
public record CookieSigningSecret(String text) {

    private static final int MIN_BYTES = 32;

    /** @throws IllegalArgumentException if the secret is too short; the message does not hold it */
    public CookieSigningSecret {
        Objects.requireNonNull(text, "text");
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "SECRET_KEY must be at least 256 bits (32 bytes) long, it has " + bytes + " bytes");
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "CookieSigningSecret[hidden]";
    }
}
