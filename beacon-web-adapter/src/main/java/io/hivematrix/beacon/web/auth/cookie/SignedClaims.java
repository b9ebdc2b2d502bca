package io.hivematrix.beacon.web.auth.cookie;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.token.TokenFormat;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SignatureException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * Writer and reader of HS256 JWTs with exactly one set of claims, {@code exp} among them, signed with a key that is derived from
 * Beacon's secret for one purpose. Thread-safe.
 */
public final class SignedClaims {

    private static final int MAX_LENGTH = 4096;

    private final SecretKey key;
    private final JwtParser parser;
    private final Set<String> names;
    private final Clock clock;

    /**
     * Creates a reader and writer.
     *
     * @param purpose part of the derivation of the key
     * @param names the names of the claims
     */
    public SignedClaims(CookieSigningSecret secret, String purpose, Set<String> names, Clock clock) {
        this.key = SigningKeyDerivation.deriveKey(secret, purpose);
        this.names = Set.copyOf(names);
        this.clock = clock;
        this.parser = Jwts.parser()
                .verifyWith(key)
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    /** Returns the signed claims of a builder. */
    public String sign(JwtBuilder claims) {
        return claims.signWith(key, Jwts.SIG.HS256).compact();
    }

    /**
     * Returns what {@code reader} makes of the claims of a token.
     *
     * @throws AuthenticationException if the token is invalid or expired
     */
    public <T> T read(String token, Function<Claims, T> reader) {
        if (token.length() > MAX_LENGTH) {
            throw new AuthenticationException(RejectionReason.TOO_LARGE);
        }
        try {
            TokenFormat.requireCanonicalSignature(token);
            Claims claims = parser.parseSignedClaims(token).getPayload();
            if (!claims.keySet().equals(names)) {
                throw new AuthenticationException(RejectionReason.CLAIMS);
            }
            T value = reader.apply(claims);
            requireUnexpired(claims);
            return value;
        } catch (ExpiredJwtException expired) {
            throw new AuthenticationException(RejectionReason.EXPIRED);
        } catch (SignatureException invalid) {
            throw new AuthenticationException(RejectionReason.SIGNATURE);
        } catch (JwtException | IllegalArgumentException unreadable) {
            throw new AuthenticationException(RejectionReason.MALFORMED);
        }
    }

    /** RFC 7519, section 4.1.4: invalid from the expiration time on; jjwt accepts that instant itself. */
    private void requireUnexpired(Claims claims) {
        if (!clock.instant().isBefore(claims.getExpiration().toInstant())) {
            throw new AuthenticationException(RejectionReason.EXPIRED);
        }
    }
}
