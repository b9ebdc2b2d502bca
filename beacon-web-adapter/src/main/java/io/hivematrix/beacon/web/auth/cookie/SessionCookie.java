package io.hivematrix.beacon.web.auth.cookie;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.token.TokenFormat;
import io.hivematrix.beacon.web.auth.token.TokenLifetimeLimit;
import io.hivematrix.beacon.web.http.ClientContext;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SignatureException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Writer and reader of the session cookie's value: an HS256 JWT with exactly the claims {@code sub}, {@code level},
 * {@code jti} and {@code exp}. The cookie authenticates the API calls of a page. Thread-safe.
 */
public final class SessionCookie {

    private static final String NAME = "beacon_session_";
    private static final int MAX_LENGTH = 4096;
    private static final String LEVEL = "level";
    private static final Set<String> CLAIMS = Set.of(Claims.SUBJECT, LEVEL, Claims.ID, Claims.EXPIRATION);

    private final SecretKey key;
    private final JwtParser parser;
    private final Clock clock;

    public SessionCookie(CookieSigningSecret secret, Clock clock) {
        this.key = CookieKeyDerivation.deriveKey(secret);
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

    /**
     * Returns the cookie's name. It contains port and path prefix, because browsers send a cookie to all ports of a host and to
     * all paths below its own (RFC 6265, sections 5.4 and 8.5), so that several Beacons on one host do not replace each
     * other's cookies.
     */
    public static String nameFor(ClientContext client) {
        return NAME + client.port() + client.prefix().replace('/', '.');
    }

    /** Returns the cookie value for a user; it expires with the user's token. */
    String write(Viewer viewer) {
        return Jwts.builder()
                .subject(viewer.subject())
                .claim(LEVEL, viewer.level())
                .id(viewer.sessionId().orElseThrow())
                .expiration(Date.from(viewer.expiresAt()))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /**
     * Returns the user of a cookie.
     *
     * @throws AuthenticationException if the cookie is invalid or expired
     */
    public Viewer read(String cookie) {
        if (cookie.length() > MAX_LENGTH) {
            throw new AuthenticationException(RejectionReason.TOO_LARGE);
        }
        try {
            TokenFormat.requireCanonicalSignature(cookie);
            return requireUnexpired(viewer(parser.parseSignedClaims(cookie).getPayload()));
        } catch (ExpiredJwtException expired) {
            throw new AuthenticationException(RejectionReason.EXPIRED);
        } catch (SignatureException invalid) {
            throw new AuthenticationException(RejectionReason.SIGNATURE);
        } catch (JwtException | IllegalArgumentException unreadable) {
            throw new AuthenticationException(RejectionReason.MALFORMED);
        }
    }

    /** RFC 7519, section 4.1.4: invalid from the expiration time on; jjwt accepts that instant itself. */
    private Viewer requireUnexpired(Viewer viewer) {
        if (!clock.instant().isBefore(viewer.expiresAt())) {
            throw new AuthenticationException(RejectionReason.EXPIRED);
        }
        TokenLifetimeLimit.requireAtMostMaximum(clock.instant(), viewer.expiresAt());
        return viewer;
    }

    private static Viewer viewer(Claims claims) {
        if (!claims.keySet().equals(CLAIMS)) {
            throw new AuthenticationException(RejectionReason.CLAIMS);
        }
        return new Viewer(
                claims.getSubject(),
                claims.get(LEVEL, String.class),
                Optional.of(claims.getId()),
                claims.getExpiration().toInstant(),
                Viewer.Kind.USER);
    }
}
