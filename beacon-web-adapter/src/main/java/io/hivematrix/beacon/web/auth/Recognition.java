package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.auth.model.Authentication;
import io.hivematrix.beacon.web.auth.model.RejectedException;
import io.hivematrix.beacon.web.auth.model.Rejection;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestHeaders;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of looking at the credentials of one request. */
public final class Recognition {

    /** The request property that holds it. */
    public static final String PROPERTY = Recognition.class.getName();

    private final Audience audience;
    private final Optional<Authentication> known;
    private final Optional<Rejection> rejection;
    private final Supplier<Optional<String>> cookie;

    private Recognition(
            Audience audience,
            Optional<Authentication> known,
            Optional<Rejection> rejection,
            Supplier<Optional<String>> cookie) {
        this.audience = audience;
        this.known = known;
        this.rejection = rejection;
        this.cookie = cookie;
    }

    /** Looks at the credentials of a request for something that this audience may have. */
    static Recognition of(
            Authenticator authenticator, Audience audience, RequestHeaders headers, ClientContext client) {
        try {
            return of(audience, authenticator.authenticate(Credentials.shown(headers, client), audience));
        } catch (RejectedException rejected) {
            return new Recognition(audience, Optional.empty(), Optional.of(rejected.reason()), Optional::empty);
        }
    }

    /** Of somebody, or of nobody where no credentials were shown. */
    static Recognition of(Audience audience, Optional<Authentication> known) {
        return new Recognition(audience, known, Optional.empty(), Optional::empty);
    }

    /** The same with the cookie that a good answer brings. */
    Recognition withCookie(Supplier<Optional<String>> brought) {
        return new Recognition(audience, known, rejection, brought);
    }

    /** Whether the credentials were looked at for that audience; what one may have another may not. */
    boolean isFor(Audience other) {
        return audience == other;
    }

    /** Who is asking; empty if no credentials were shown, or such as are rejected. */
    Optional<Authentication> known() {
        return known;
    }

    /** Why the credentials are not accepted; empty if they are, or if there are none. */
    Optional<Rejection> rejection() {
        return rejection;
    }

    /** Who is asking and may have it; empty where nobody is let in. */
    public Optional<Viewer> viewer() {
        return known.map(Authentication::viewer);
    }

    /** The {@code Set-Cookie} header that a good answer brings; empty where it brings none. */
    public Optional<String> cookie() {
        return cookie.get();
    }
}
