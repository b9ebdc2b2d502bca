package io.hivematrix.beacon.web.auth.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parser of JSON Web Key Sets (RFC 7517). */
final class JwksParser {

    /** RFC 7518, section 3.3: RS256 requires keys of at least 2048 bits. */
    private static final int MIN_KEY_BITS = 2048;

    private JwksParser() {}

    /**
     * Returns the keys that can verify RS256 signatures, by key id. Skips keys of other types or uses, keys without an id,
     * short keys, malformed entries and numbers that are not in canonical base64url; the first of two keys with the same id is used.
     *
     * @throws IOException if the text is not a key set
     */
    static Map<String, RSAPublicKey> parse(byte[] text) throws IOException {
        JsonNode entries = TokenFormat.STRICT.readTree(text).path("keys");
        if (!entries.isArray()) {
            throw new IOException("response is not a key set");
        }
        Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            parseKey(entry).filter(JwksParser::isUsable).ifPresent(key -> keys.putIfAbsent(key.getId(), key.toKey()));
        }
        return Map.copyOf(keys);
    }

    /** Parses each key on its own: as a set, jjwt drops the second id of a key that is listed under two. */
    private static Optional<RsaPublicJwk> parseKey(JsonNode entry) {
        if (!TokenFormat.isCanonical(entry.path("n").asText())
                || !TokenFormat.isCanonical(entry.path("e").asText())) {
            return Optional.empty();
        }
        try {
            return Jwks.parser().build().parse(entry.toString()) instanceof RsaPublicJwk key
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (JwtException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(RsaPublicJwk key) {
        return key.getId() != null
                && (key.getAlgorithm() == null || key.getAlgorithm().equals("RS256"))
                && (key.getPublicKeyUse() == null || key.getPublicKeyUse().equals("sig"))
                && key.toKey().getModulus().bitLength() >= MIN_KEY_BITS;
    }
}
