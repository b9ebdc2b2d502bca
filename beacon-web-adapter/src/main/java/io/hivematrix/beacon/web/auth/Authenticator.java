package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.auth.token.VerifiedTokenCache;
import io.hivematrix.beacon.web.ratelimit.FailedSignInLimiter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Authenticates requests by bearer token, session cookie or demo login. Thread-safe. */
record Authenticator(
        VerifiedTokenCache tokens,
        SessionCookie cookies,
        SessionValidator sessions,
        FailedSignInLimiter failedSignIns,
        Supplier<Optional<String>> demoToken,
        Set<String> allowedLevels) {

    /** RFC 6750, section 2.1; case-insensitive by RFC 9110, section 11.1. */
    private static final String BEARER = "Bearer ";

    void preload() {
        tokens.preload();
    }

    /**
     * Returns the authenticated viewer; empty for a request without credentials. An invalid {@code Authorization} header
     * is rejected even if the session cookie is valid.
     *
     * @throws AuthenticationException if a credential is invalid or not permitted for this audience
     */
    Optional<AuthenticatedViewer> authenticate(Credentials credentials, Audience audience) {
        Optional<AuthenticatedViewer> found = fromBearerToken(credentials);
        boolean page = audience == Audience.PAGE_VIEWERS || audience == Audience.USERS_AND_DISPLAYS;
        if (found.isEmpty() && page) {
            found = fromDemoLogin(credentials).or(() -> fromSessionCookie(credentials));
        } else if (found.isEmpty()) {
            found = fromSessionCookie(credentials).or(() -> fromDemoLogin(credentials));
        }
        found.ifPresent(authenticated -> requirePermitted(authenticated.viewer(), audience));
        return found;
    }

    private Optional<AuthenticatedViewer> fromBearerToken(Credentials credentials) {
        return credentials.authorization().map(header -> {
            if (header.length() > VerifiedTokenCache.MAX_TOKEN_LENGTH + BEARER.length()) {
                throw new AuthenticationException(RejectionReason.TOO_LARGE);
            }
            if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw new AuthenticationException(RejectionReason.MALFORMED);
            }
            return new AuthenticatedViewer(verify(header.substring(BEARER.length()), credentials), false);
        });
    }

    /** Adds the demo's user token to loopback requests, as the gateway does for signed-in users. */
    private Optional<AuthenticatedViewer> fromDemoLogin(Credentials credentials) {
        return credentials.loopback()
                ? demoToken.get().map(token -> new AuthenticatedViewer(verify(token, credentials), false))
                : Optional.empty();
    }

    /** Returns the viewer of the first valid cookie; an invalid one, such as that of another Beacon, does not hide it. */
    private Optional<AuthenticatedViewer> fromSessionCookie(Credentials credentials) {
        Optional<AuthenticationException> rejected = Optional.empty();
        for (String cookie : credentials.cookies()) {
            try {
                return Optional.of(new AuthenticatedViewer(sessions.requireActive(cookies.read(cookie)), true));
            } catch (AuthenticationException invalid) {
                rejected = rejected.filter(first -> first.reason() == RejectionReason.CORE_UNAVAILABLE)
                        .or(() -> Optional.of(invalid));
            }
        }
        if (rejected.isPresent()) {
            throw rejected.get();
        }
        return Optional.empty();
    }

    private Viewer verify(String token, Credentials credentials) {
        return tokens.verify(token, () -> {
            if (!failedSignIns.mayCheck(credentials.address())) {
                throw new AuthenticationException(RejectionReason.RATE_LIMITED);
            }
        });
    }

    /**
     * Authenticates a viewer again.
     *
     * @throws AuthenticationException as {@link #authenticate} does, and if the permission level is another one
     */
    void requireSame(Viewer viewer, Credentials credentials, Audience audience) {
        Optional<AuthenticatedViewer> again = authenticate(credentials, audience);
        if (again.filter(same -> same.viewer().level().equals(viewer.level())).isEmpty()) {
            throw new AuthenticationException(RejectionReason.LEVEL);
        }
    }

    private void requirePermitted(Viewer viewer, Audience audience) {
        boolean permitted = viewer.kind() == Viewer.PrincipalKind.SERVICE
                ? audience == Audience.USERS_AND_SERVICES
                : allowedLevels.contains(viewer.level());
        if (!permitted) {
            throw new AuthenticationException(RejectionReason.LEVEL);
        }
    }
}
