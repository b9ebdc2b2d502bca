package io.hivematrix.beacon.web.identity;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a JSON Web Key Set (RFC 7517). */
final class KeySet {

    /** RFC 7518, section 3.3: RS256 asks for a key of 2048 bits or larger. */
    private static final int LEAST_BITS = 2048;

    private KeySet() {}

    /**
     * The keys of the set that RS256 signatures can be checked with, by id. Keys of other kinds and uses, without an id
     * or too short are left out; of two with the same id the first counts.
     *
     * @throws IOException if the text is no key set
     */
    static Map<String, RSAPublicKey> read(byte[] text) throws IOException {
        Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
        try {
            for (Jwk<?> jwk : Jwks.setParser().build().parse(new ByteArrayInputStream(text))) {
                if (jwk instanceof RsaPublicJwk rsa && fits(rsa)) {
                    keys.putIfAbsent(rsa.getId(), rsa.toKey());
                }
            }
        } catch (JwtException | IllegalArgumentException unreadable) {
            throw new IOException("Core's answer is no key set", unreadable);
        }
        return Map.copyOf(keys);
    }

    private static boolean fits(RsaPublicJwk key) {
        return key.getId() != null
                && (key.getAlgorithm() == null || key.getAlgorithm().equals("RS256"))
                && (key.getPublicKeyUse() == null || key.getPublicKeyUse().equals("sig"))
                && key.toKey().getModulus().bitLength() >= LEAST_BITS;
    }
}
