package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.IncorrectClaimException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.Locator;
import io.jsonwebtoken.MissingClaimException;
import io.jsonwebtoken.PrematureJwtException;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.security.SignatureException;
import java.security.Key;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Date;

/**
 * Checks Core's tokens: RS256 by a key of Core's, issuer, times with {@link #SKEW_SECONDS} of leeway, and the claims of a
 * person or a service (RFC 8725). Whether the session is alive is another question. Thread-safe.
 */
public final class TokenVerifier {

    static final String ISSUER = "hivematrix-core";

    /** By how much clocks may differ, in seconds. */
    static final long SKEW_SECONDS = 30;

    private final JwksCache keys;
    private final TokenClaims claims;
    private final JwtParser parser;

    public TokenVerifier(JwksCache keys, String serviceName, Clock clock) {
        this.keys = keys;
        this.claims = new TokenClaims(serviceName, clock);
        this.parser = Jwts.parser()
                .keyLocator(new ByKeyId())
                .sig()
                .clear()
                .add(Jwts.SIG.RS256)
                .and()
                .requireIssuer(ISSUER)
                .clockSkewSeconds(SKEW_SECONDS)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    /**
     * What the token says.
     *
     * @throws AuthenticationException if it is not a good one
     */
    public VerifiedToken verify(String token) {
        String keyId = TokenFormat.parseKeyId(token);
        RSAPublicKey key = key(keyId);
        try {
            Claims verified = parser.parseSignedClaims(token).getPayload();
            return new VerifiedToken(claims.toViewer(verified), claims.issuedAt(verified), keyId, key);
        } catch (SignatureException wrong) {
            throw new AuthenticationException(RejectionReason.SIGNATURE);
        } catch (ExpiredJwtException late) {
            throw new AuthenticationException(RejectionReason.EXPIRED);
        } catch (PrematureJwtException early) {
            throw new AuthenticationException(RejectionReason.TOO_EARLY);
        } catch (IncorrectClaimException | MissingClaimException other) {
            throw new AuthenticationException(RejectionReason.ISSUER);
        } catch (JwtException | IllegalArgumentException unreadable) {
            throw new AuthenticationException(RejectionReason.MALFORMED);
        }
    }

    private RSAPublicKey key(String keyId) {
        return keys.find(keyId).orElseThrow(() -> new AuthenticationException(RejectionReason.UNKNOWN_KEY));
    }

    private final class ByKeyId implements Locator<Key> {

        @Override
        public Key locate(Header header) {
            return key(((ProtectedHeader) header).getKeyId());
        }
    }
}
