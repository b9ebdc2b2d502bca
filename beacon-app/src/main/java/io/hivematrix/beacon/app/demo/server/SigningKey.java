package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/** RSA key of one demo Core, generated at start. */
final class SigningKey {

    private static final String ID = "hivematrix-signing-key-1";
    private static final String ISSUER = "hivematrix-core";

    private final KeyPair pair = Jwts.SIG.RS256.keyPair().build();
    private final Clock clock;

    SigningKey(Clock clock) {
        this.clock = clock;
    }

    /** Returns a token builder with Core's header, issuer and issue time. */
    JwtBuilder newToken() {
        return Jwts.builder().header().keyId(ID).and().issuer(ISSUER).issuedAt(Date.from(clock.instant()));
    }

    String sign(JwtBuilder token) {
        return token.signWith(pair.getPrivate(), Jwts.SIG.RS256).compact();
    }

    /** Returns the claims of a token; empty if this key has not signed it or it has expired. */
    Optional<Claims> read(String token) {
        try {
            return Optional.of(Jwts.parser()
                    .verifyWith(pair.getPublic())
                    .clock(() -> Date.from(clock.instant()))
                    .build()
                    .parseSignedClaims(token)
                    .getPayload());
        } catch (JwtException | IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    /** Returns {@code /.well-known/jwks.json}. */
    ObjectNode jwks() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("kid", ID)
                .put("n", base64(key.getModulus()))
                .put("e", base64(key.getPublicExponent()));
        return set;
    }

    /** Encodes a number without the leading zero octet that {@link BigInteger} adds for the sign (RFC 7518, 6.3.1). */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
