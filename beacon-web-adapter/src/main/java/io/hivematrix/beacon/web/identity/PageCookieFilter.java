package io.hivematrix.beacon.web.identity;

import io.hivematrix.beacon.web.exchange.ClientContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives a person who was served a page the cookie that the page's own calls are recognised by. A cookie never begets
 * another one, so that its life stays within that of the token it came from.
 */
final class PageCookieFilter implements ContainerResponseFilter {

    private final PageCookie cookies;
    private final Clock clock;

    PageCookieFilter(PageCookie cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400
                && request.getProperty(Authentication.PROPERTY) instanceof Authentication known
                && !known.byCookie()) {
            give(known.viewer(), ClientContext.of(request), response);
        }
    }

    private void give(Viewer viewer, ClientContext client, ContainerResponseContext response) {
        Instant now = clock.instant();
        if (now.isBefore(viewer.expiresAt())) {
            response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, cookie(viewer, client, Duration.between(now, viewer.expiresAt())));
        }
    }

    private NewCookie cookie(Viewer viewer, ClientContext client, Duration life) {
        return new NewCookie.Builder(PageCookie.NAME)
                .value(cookies.write(viewer))
                .path(client.cookiePath())
                .maxAge((int) Math.min(life.toSeconds(), Integer.MAX_VALUE))
                .httpOnly(true)
                .secure(client.secure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
