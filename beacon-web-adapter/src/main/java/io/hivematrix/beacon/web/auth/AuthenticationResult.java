package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestHeaders;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of looking at the credentials of one request. */
public final class AuthenticationResult {

    /** The request property that holds it. */
    public static final String PROPERTY = AuthenticationResult.class.getName();

    private final Audience audience;
    private final Optional<AuthenticatedViewer> principal;
    private final Optional<RejectionReason> rejection;
    private final Supplier<Optional<String>> sessionCookie;

    private AuthenticationResult(
            Audience audience,
            Optional<AuthenticatedViewer> known,
            Optional<RejectionReason> rejection,
            Supplier<Optional<String>> cookie) {
        this.audience = audience;
        this.principal = known;
        this.rejection = rejection;
        this.sessionCookie = cookie;
    }

    /** Looks at the credentials of a request for something that this audience may have. */
    static AuthenticationResult of(
            Authenticator authenticator, Audience audience, RequestHeaders headers, ClientContext client) {
        try {
            return of(audience, authenticator.authenticate(Credentials.from(headers, client), audience));
        } catch (AuthenticationException rejected) {
            return new AuthenticationResult(
                    audience, Optional.empty(), Optional.of(rejected.reason()), Optional::empty);
        }
    }

    /** Of somebody, or of nobody where no credentials were shown. */
    static AuthenticationResult of(Audience audience, Optional<AuthenticatedViewer> known) {
        return new AuthenticationResult(audience, known, Optional.empty(), Optional::empty);
    }

    /** The same with the cookie that a good answer brings. */
    AuthenticationResult withSessionCookie(Supplier<Optional<String>> brought) {
        return new AuthenticationResult(audience, principal, rejection, brought);
    }

    /** Whether the credentials were looked at for that audience; what one may have another may not. */
    boolean matches(Audience other) {
        return audience == other;
    }

    /** Who is asking; empty if no credentials were shown, or such as are rejected. */
    Optional<AuthenticatedViewer> principal() {
        return principal;
    }

    /** Why the credentials are not accepted; empty if they are, or if there are none. */
    Optional<RejectionReason> rejection() {
        return rejection;
    }

    /** Who is asking and may have it; empty where nobody is let in. */
    public Optional<Viewer> viewer() {
        return principal.map(AuthenticatedViewer::viewer);
    }

    /** The {@code Set-Cookie} header that a good answer brings; empty where it brings none. */
    public Optional<String> sessionCookie() {
        return sessionCookie.get();
    }
}
