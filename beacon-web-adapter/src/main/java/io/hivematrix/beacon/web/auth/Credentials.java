package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.LoopbackClient;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Credentials of a request. An {@code Authorization} header takes precedence, so the others are not read beside it.
 *
 * @param authorization the {@code Authorization} header; repeated headers are joined by commas, which no bearer token contains
 * @param cookies the values of all session cookies; a browser may send several of one name
 * @param address the client's numeric IP address
 * @param loopback whether the client is on this machine and not behind the gateway
 */
record Credentials(Optional<String> authorization, List<String> cookies, String address, boolean loopback) {

    static Credentials from(ContainerRequestContext request) {
        ClientContext client = ClientContext.of(request);
        Optional<String> authorization = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        return authorization.isPresent()
                ? new Credentials(authorization, List.of(), client.address(), false)
                : new Credentials(
                        authorization,
                        SessionCookie.valuesOf(request, SessionCookie.nameFor(client)),
                        client.address(),
                        LoopbackClient.matches(request));
    }

    /** Shows only which credentials are present, never their values. */
    @Override
    public String toString() {
        return "Credentials[authorization=" + authorization.isPresent() + ", cookies=" + cookies.size() + ", local="
                + loopback + "]";
    }
}
