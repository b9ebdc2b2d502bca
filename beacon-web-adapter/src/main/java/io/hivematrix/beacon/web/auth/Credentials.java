package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.http.LoopbackClient;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.glassfish.jersey.message.internal.HttpHeaderReader;

/**
 * Credentials of a request.
 *
 * @param authorization the {@code Authorization} header; repeated headers are joined by commas, which no bearer token contains
 * @param cookie the value of the session cookie
 * @param loopback whether the client is on this machine and not behind the gateway
 */
record Credentials(Optional<String> authorization, Optional<String> cookie, boolean loopback) {

    static Credentials from(ContainerRequestContext request) {
        return new Credentials(
                Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                Optional.ofNullable(request.getHeaderString(HttpHeaders.COOKIE)).flatMap(Credentials::sessionCookie),
                LoopbackClient.matches(request));
    }

    /** Jersey parses {@code $Version} as a number (RFC 2965) and throws if it is none; the header is ignored then. */
    private static Optional<String> sessionCookie(String cookies) {
        try {
            return Optional.ofNullable(HttpHeaderReader.readCookies(cookies).get(SessionCookie.NAME))
                    .map(Cookie::getValue);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Shows only which credentials are present, never their values. */
    @Override
    public String toString() {
        return "Credentials[authorization=" + authorization.isPresent() + ", cookie=" + cookie.isPresent() + ", local="
                + loopback + "]";
    }
}
