package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.http.ClientContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.List;

/**
 * Cookie with the token of a link. Browsers send it to the display routes only. {@code SameSite=Lax}, because a link may be
 * opened from a page of another site, such as a mail; the display routes change nothing.
 */
final class DisplayCookie {

    /** The longest time that browsers accept. The cookie outlives its link, so that the screen shows that it has expired. */
    private static final Duration MAX_AGE = Duration.ofDays(DisplayLinks.MAX_DAYS);

    private DisplayCookie() {}

    static String nameFor(ClientContext client) {
        return "beacon_display_" + SessionCookie.suffixFor(client);
    }

    /** Returns the values of all display cookies. */
    static List<String> valuesOf(ContainerRequestContext request) {
        return SessionCookie.valuesOf(request, nameFor(ClientContext.of(request)));
    }

    /** Returns the {@code Set-Cookie} header (RFC 6265, section 4.1). */
    static String header(ClientContext client, String token) {
        return nameFor(client) + "=" + token
                + "; Path=" + client.link("/display")
                + "; Max-Age=" + MAX_AGE.toSeconds()
                + (client.secure() ? "; Secure" : "")
                + "; HttpOnly; SameSite=Lax";
    }
}
