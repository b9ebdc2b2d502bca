package io.hivematrix.beacon.app.redis;

import static io.hivematrix.beacon.app.redis.RedisConnection.bytes;

import io.hivematrix.beacon.codex.shared.SharedDocument;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Signer of shared documents (HMAC-SHA256), so that a document of anyone without the key is recognized. Thread-safe.
 *
 * @param key key that all Beacons derive from their common secret
 */
record DocumentSigner(SecretKey key) {

    /**
     * Returns the signature of all that is read of a document.
     *
     * @param name key of the document in Redis
     * @param fetchedAt end of the fetch by the clock of Redis, in milliseconds, since its age is not stored
     */
    byte[] sign(String name, SharedDocument document, long fetchedAt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes(name
                    + List.of(
                            document.number(),
                            document.readAt().toEpochMilli(),
                            document.fetchTime().toMillis(),
                            fetchedAt)));
            return mac.doFinal(document.content().bytes());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
