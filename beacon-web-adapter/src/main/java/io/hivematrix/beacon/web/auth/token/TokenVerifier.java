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
 * Verifies user tokens and service tokens of Core: RS256 signature, issuer, times with {@link #SKEW_SECONDS} of leeway, and
 * claims (RFC 8725). Does not check the session. Thread-safe.
 */
final class TokenVerifier {

    static final String ISSUER = "hivematrix-core";

    /** Tolerated clock difference, in seconds. */
    static final long SKEW_SECONDS = 30;

    private final JwksCache keys;
    private final TokenClaims claims;
    private final RejectedTokenCache rejected;
    private final JwtParser parser;

    TokenVerifier(JwksCache keys, String serviceName, Clock clock) {
        this.keys = keys;
        this.claims = new TokenClaims(serviceName, clock);
        this.rejected = new RejectedTokenCache(clock);
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
     * Returns the verified content of a token.
     *
     * @throws AuthenticationException if the token is invalid
     */
    VerifiedToken verify(String token) {
        String keyId = TokenFormat.parseKeyId(token);
        RSAPublicKey key = key(keyId);
        try {
            return parse(token, keyId, key);
        } catch (AuthenticationException invalid) {
            if (invalid.reason() != RejectionReason.SIGNATURE) {
                throw invalid;
            }
            return parse(token, keyId, keys.findReplacement(keyId, key).orElseThrow(() -> invalid));
        }
    }

    private VerifiedToken parse(String token, String keyId, RSAPublicKey key) {
        return rejected.verify(token, key, () -> check(token, keyId, key));
    }

    private VerifiedToken check(String token, String keyId, RSAPublicKey key) {
        try {
            Claims verified = parser.parseSignedClaims(token).getPayload();
            return new VerifiedToken(claims.toViewer(verified), claims.issuedAt(verified), keyId, key);
        } catch (SignatureException invalid) {
            throw new AuthenticationException(RejectionReason.SIGNATURE);
        } catch (ExpiredJwtException expired) {
            throw new AuthenticationException(RejectionReason.EXPIRED);
        } catch (PrematureJwtException early) {
            throw new AuthenticationException(RejectionReason.TOO_EARLY);
        } catch (IncorrectClaimException | MissingClaimException wrongIssuer) {
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
