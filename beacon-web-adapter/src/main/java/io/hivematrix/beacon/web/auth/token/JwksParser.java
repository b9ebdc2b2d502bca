package io.hivematrix.beacon.web.auth.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON Web Key Set (RFC 7517). */
final class JwksParser {

    /** RFC 7518, section 3.3: RS256 asks for a key of 2048 bits or larger. */
    private static final int MIN_KEY_BITS = 2048;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JwksParser() {}

    /**
     * The keys of the set that RS256 signatures can be checked with, by id. What is something else is left out: keys of
     * other kinds and uses, without an id, too short, or that cannot be read; of two with the same id the first counts.
     *
     * @throws IOException if the text is no key set
     */
    static Map<String, RSAPublicKey> parse(byte[] text) throws IOException {
        JsonNode entries = JSON.readTree(text).path("keys");
        if (!entries.isArray()) {
            throw new IOException("Core's answer is no key set");
        }
        Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            parseKey(entry).filter(JwksParser::isUsable).ifPresent(key -> keys.putIfAbsent(key.getId(), key.toKey()));
        }
        return Map.copyOf(keys);
    }

    /** One by one: read as a set, jjwt takes the same key under two ids for one. */
    private static Optional<RsaPublicJwk> parseKey(JsonNode entry) {
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
