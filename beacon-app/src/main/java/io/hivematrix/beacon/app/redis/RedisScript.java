package io.hivematrix.beacon.app.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Lua script that Redis runs as a whole.
 *
 * @param text its text
 */
record RedisScript(String text) {

    /** Returns a script of this package. */
    static RedisScript of(String file) {
        try (InputStream resource = RedisScript.class.getResourceAsStream(file)) {
            return new RedisScript(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
