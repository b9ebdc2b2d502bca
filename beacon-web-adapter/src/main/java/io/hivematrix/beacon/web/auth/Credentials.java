package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestHeaders;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.glassfish.jersey.message.internal.HttpHeaderReader;

/**
 * What a request shows of who sent it.
 *
 * @param authorization the {@code Authorization} header; several are joined by commas, which no bearer token holds
 * @param cookie the value of Beacon's cookie
 * @param loopback whether it comes from this machine, and not through the gateway
 */
record Credentials(Optional<String> authorization, Optional<String> cookie, boolean loopback) {

    /** The credentials of a request, wherever it has got to. */
    static Credentials from(RequestHeaders headers, ClientContext client) {
        return new Credentials(
                headers.find(HttpHeaders.AUTHORIZATION),
                headers.find(HttpHeaders.COOKIE).flatMap(Credentials::sessionCookie),
                LoopbackClient.matches(client));
    }

    /** The reader takes {@code $Version} for a number, as RFC 2965 had it; in a header where it is none, nothing is ours. */
    private static Optional<String> sessionCookie(String cookies) {
        try {
            return Optional.ofNullable(HttpHeaderReader.readCookies(cookies).get(SessionCookie.NAME))
                    .map(Cookie::getValue);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Shows no more than what is there: the credentials themselves are never printed. */
    @Override
    public String toString() {
        return "Credentials[authorization=" + authorization.isPresent() + ", cookie=" + cookie.isPresent() + ", local="
                + loopback + "]";
    }
}
