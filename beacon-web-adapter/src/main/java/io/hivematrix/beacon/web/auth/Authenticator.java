package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.auth.token.TokenFormat;
import io.hivematrix.beacon.web.auth.token.VerifiedTokenCache;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells who a request comes from by the credentials it brings. Thread-safe. */
final class Authenticator {

    /** RFC 6750, section 2.1; case-insensitive by RFC 9110, section 11.1. Reading the token tells whether the rest is one. */
    private static final String BEARER = "Bearer ";

    private final VerifiedTokenCache tokens;
    private final SessionCookie cookies;
    private final SessionValidator sessions;
    private final Supplier<Optional<String>> demoToken;
    private final Set<String> allowedLevels;

    Authenticator(
            VerifiedTokenCache tokens,
            SessionCookie cookies,
            SessionValidator sessions,
            Supplier<Optional<String>> visitorToken,
            Set<String> allowedLevels) {
        this.tokens = tokens;
        this.cookies = cookies;
        this.sessions = sessions;
        this.demoToken = visitorToken;
        this.allowedLevels = allowedLevels;
    }

    /**
     * Who is asking; empty for somebody who shows no credential at all. A credential that is shown must be good: a bad
     * {@code Authorization} header is not made up for by a cookie.
     *
     * @throws AuthenticationException if the credential is not accepted, or not for this audience
     */
    Optional<AuthenticatedViewer> authenticate(Credentials shown, Audience audience) {
        Optional<AuthenticatedViewer> found = fromBearerToken(shown);
        if (found.isEmpty() && audience == Audience.PAGE_VIEWERS) {
            found = fromDemoLogin(shown).or(() -> fromSessionCookie(shown));
        } else if (found.isEmpty()) {
            found = fromSessionCookie(shown).or(() -> fromDemoLogin(shown));
        }
        found.ifPresent(known -> requirePermitted(known.viewer(), audience));
        return found;
    }

    private Optional<AuthenticatedViewer> fromBearerToken(Credentials shown) {
        return shown.authorization().map(header -> {
            if (header.length() > TokenFormat.MAX_LENGTH + BEARER.length()) {
                throw new AuthenticationException(RejectionReason.TOO_LARGE);
            }
            if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw new AuthenticationException(RejectionReason.MALFORMED);
            }
            return new AuthenticatedViewer(tokens.verify(header.substring(BEARER.length())), false);
        });
    }

    /** On the demo's own machine a visitor is signed in as the gateway signs people in: a token is put to the request. */
    private Optional<AuthenticatedViewer> fromDemoLogin(Credentials shown) {
        return shown.loopback()
                ? demoToken.get().map(token -> new AuthenticatedViewer(tokens.verify(token), false))
                : Optional.empty();
    }

    private Optional<AuthenticatedViewer> fromSessionCookie(Credentials shown) {
        return shown.cookie().map(cookie -> {
            Viewer viewer = cookies.read(cookie);
            sessions.requireActive(viewer.sessionId().orElseThrow());
            return new AuthenticatedViewer(viewer, true);
        });
    }

    private void requirePermitted(Viewer viewer, Audience audience) {
        boolean admitted = viewer.kind() == Viewer.Kind.SERVICE
                ? audience == Audience.USERS_AND_SERVICES
                : allowedLevels.contains(viewer.level());
        if (!admitted) {
            throw new AuthenticationException(RejectionReason.LEVEL);
        }
    }
}
