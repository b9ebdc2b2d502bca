package io.hivematrix.beacon.web.auth.cookie;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.token.TokenLifetimeLimit;
import io.hivematrix.beacon.web.http.ClientContext;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writer and reader of the session cookie's value: an HS256 JWT with exactly the claims {@code sub}, {@code level},
 * {@code jti} and {@code exp}. The cookie authenticates the API calls of a page. Thread-safe.
 */
public final class SessionCookie {

    private static final String NAME = "beacon_session_";
    private static final String LEVEL = "level";
    private static final Set<String> CLAIMS = Set.of(Claims.SUBJECT, LEVEL, Claims.ID, Claims.EXPIRATION);
    private static final String PURPOSE = "hivematrix beacon page cookie HS256 v1";

    private final SignedClaims claims;
    private final Clock clock;

    public SessionCookie(CookieSigningSecret secret, Clock clock) {
        this.claims = new SignedClaims(secret, PURPOSE, CLAIMS, clock);
        this.clock = clock;
    }

    /**
     * Returns the cookie's name. It contains port and path prefix, because browsers send a cookie to all ports of a host and to
     * all paths below its own (RFC 6265, sections 5.4 and 8.5), so that several Beacons on one host do not replace each
     * other's cookies.
     */
    public static String nameFor(ClientContext client) {
        return NAME + suffixFor(client);
    }

    /** Returns the values of all cookies of a name; a browser may send several. */
    public static List<String> valuesOf(ContainerRequestContext request, String name) {
        String start = name + "=";
        return request.getHeaders().getOrDefault(HttpHeaders.COOKIE, List.of()).stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()))
                .toList();
    }

    /** Returns the end of the names of Beacon's cookies; see {@link #nameFor}. */
    public static String suffixFor(ClientContext client) {
        return client.port() + client.prefix().replace('/', '.');
    }

    /** Returns the cookie value for a user; it expires with the user's token. */
    String write(Viewer viewer) {
        return claims.sign(Jwts.builder()
                .subject(viewer.subject())
                .claim(LEVEL, viewer.level())
                .id(viewer.sessionId().orElseThrow())
                .expiration(Date.from(viewer.expiresAt())));
    }

    /**
     * Returns the user of a cookie.
     *
     * @throws AuthenticationException if the cookie is invalid or expired
     */
    public Viewer read(String cookie) {
        Viewer viewer = claims.read(cookie, SessionCookie::viewer);
        TokenLifetimeLimit.requireAtMostMaximum(clock.instant(), viewer.expiresAt());
        return viewer;
    }

    private static Viewer viewer(Claims claims) {
        return new Viewer(
                claims.getSubject(),
                claims.get(LEVEL, String.class),
                Optional.of(claims.getId()),
                claims.getExpiration().toInstant(),
                Viewer.PrincipalKind.USER);
    }
}
