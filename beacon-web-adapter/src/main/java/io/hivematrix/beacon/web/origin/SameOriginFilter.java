package io.hivematrix.beacon.web.origin;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rejects cross-site requests with 403. Requires the header {@code X-Beacon-Request: 1}, which other origins cannot send
 * without a CORS preflight, and a same-origin {@code Sec-Fetch-Site} or, if absent, {@code Origin}. The header alone is not
 * sufficient, since the gateway authenticates every request of a signed-in browser.
 */
@SameOrigin
@Priority(Priorities.AUTHORIZATION)
public final class SameOriginFilter implements ContainerRequestFilter {

    static final String HEADER = "X-Beacon-Request";

    private static final Logger LOG = LoggerFactory.getLogger(SameOriginFilter.class);

    /** @throws ProblemException with status 403 if the request may be cross-site */
    @Override
    public void filter(ContainerRequestContext request) {
        if (!"1".equals(request.getHeaderString(HEADER))) {
            throw rejected("Header " + HEADER + ": 1 is required.");
        }
        if (!isSameOrigin(request)) {
            throw rejected("Cross-site requests are not allowed.");
        }
    }

    private static ProblemException rejected(String detail) {
        LOG.atWarn().addKeyValue("reason", "cross_site").log("Cross-site request rejected");
        return new ProblemException(Problem.of(403, detail).withType("cross-site"));
    }

    private static boolean isSameOrigin(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            Optional<Origin> own = Origin.parse(ClientContext.of(request).origin());
            return own.isPresent() && own.equals(Origin.parse(origin));
        }
        return !isCookieAuthenticated(request);
    }

    /** Programs send neither header, but authenticate by token and not by cookie. */
    private static boolean isCookieAuthenticated(ContainerRequestContext request) {
        return "Cookie".equals(request.getSecurityContext().getAuthenticationScheme());
    }
}
