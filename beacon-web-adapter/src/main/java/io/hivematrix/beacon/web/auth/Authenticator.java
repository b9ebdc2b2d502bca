package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.auth.cookie.PageCookie;
import io.hivematrix.beacon.web.auth.model.Authentication;
import io.hivematrix.beacon.web.auth.model.RejectedException;
import io.hivematrix.beacon.web.auth.model.Rejection;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.token.AccessTokens;
import io.hivematrix.beacon.web.auth.token.Sessions;
import io.hivematrix.beacon.web.auth.token.TokenShape;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells who a request comes from by the credentials it brings. Thread-safe. */
final class Authenticator {

    /** RFC 6750, section 2.1; case-insensitive by RFC 9110, section 11.1. Reading the token tells whether the rest is one. */
    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final PageCookie cookies;
    private final Sessions sessions;
    private final Supplier<Optional<String>> visitorToken;
    private final Set<String> allowedLevels;

    Authenticator(
            AccessTokens tokens,
            PageCookie cookies,
            Sessions sessions,
            Supplier<Optional<String>> visitorToken,
            Set<String> allowedLevels) {
        this.tokens = tokens;
        this.cookies = cookies;
        this.sessions = sessions;
        this.visitorToken = visitorToken;
        this.allowedLevels = allowedLevels;
    }

    /**
     * Who is asking; empty for somebody who shows no credential at all. A credential that is shown must be good: a bad
     * {@code Authorization} header is not made up for by a cookie.
     *
     * @throws RejectedException if the credential is not accepted, or not for this audience
     */
    Optional<Authentication> authenticate(Credentials shown, Audience audience) {
        Optional<Authentication> found = byHeader(shown);
        if (found.isEmpty() && audience == Audience.PAGE_VIEWERS) {
            found = byVisit(shown).or(() -> byCookie(shown));
        } else if (found.isEmpty()) {
            found = byCookie(shown).or(() -> byVisit(shown));
        }
        found.ifPresent(known -> requireAdmitted(known.viewer(), audience));
        return found;
    }

    private Optional<Authentication> byHeader(Credentials shown) {
        return shown.authorization().map(header -> {
            if (header.length() > TokenShape.MAX_LENGTH + BEARER.length()) {
                throw new RejectedException(Rejection.TOO_LARGE);
            }
            if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw new RejectedException(Rejection.MALFORMED);
            }
            return new Authentication(tokens.read(header.substring(BEARER.length())), false);
        });
    }

    /** On the demo's own machine a visitor is signed in as the gateway signs people in: a token is put to the request. */
    private Optional<Authentication> byVisit(Credentials shown) {
        return shown.local()
                ? visitorToken.get().map(token -> new Authentication(tokens.read(token), false))
                : Optional.empty();
    }

    private Optional<Authentication> byCookie(Credentials shown) {
        return shown.cookie().map(cookie -> {
            Viewer viewer = cookies.read(cookie);
            sessions.requireAlive(viewer.sessionId().orElseThrow());
            return new Authentication(viewer, true);
        });
    }

    private void requireAdmitted(Viewer viewer, Audience audience) {
        boolean admitted = viewer.kind() == Viewer.Kind.SERVICE
                ? audience == Audience.USERS_AND_SERVICES
                : allowedLevels.contains(viewer.level());
        if (!admitted) {
            throw new RejectedException(Rejection.LEVEL);
        }
    }
}
