package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
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

    ObjectNode jwks() {
        RsaPublicJwk key = Jwks.builder()
                .key((RSAPublicKey) pair.getPublic())
                .id(ID)
                .algorithm("RS256")
                .publicKeyUse("sig")
                .build();
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys").addRawValue(new RawValue(Jwks.json(key)));
        return set;
    }
}
