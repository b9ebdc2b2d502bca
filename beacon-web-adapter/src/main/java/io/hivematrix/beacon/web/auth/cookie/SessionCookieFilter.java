package io.hivematrix.beacon.web.auth.cookie;

import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sets the session cookie in responses with a page. A session cookie is never renewed from another one, so it expires with
 * the user token it was created from.
 */
public record SessionCookieFilter(SessionCookie cookies, Clock clock) implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Instant now = clock.instant();
        if (setsCookie(response)
                && request.getProperty(AuthenticatedViewer.PROPERTY) instanceof AuthenticatedViewer authenticated
                && !authenticated.fromSessionCookie()
                && now.isBefore(authenticated.viewer().expiresAt())) {
            Duration maxAge = Duration.between(now, authenticated.viewer().expiresAt());
            response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, cookie(authenticated.viewer(), ClientContext.of(request), maxAge));
        }
    }

    /** The 503 page without a board reloads itself and needs the cookie as well. */
    private static boolean setsCookie(ContainerResponseContext response) {
        return response.getStatus() < 400 || response.getStatus() == 503;
    }

    /** RFC 6265, section 4.1. Jersey's {@code NewCookie} would add the obsolete {@code Version}. */
    private String cookie(Viewer viewer, ClientContext client, Duration maxAge) {
        return SessionCookie.nameFor(client) + "=" + cookies.write(viewer)
                + "; Path=" + client.cookiePath()
                + "; Max-Age=" + maxAge.toSeconds()
                + (client.secure() ? "; Secure" : "")
                + "; HttpOnly; SameSite=Strict";
    }
}
