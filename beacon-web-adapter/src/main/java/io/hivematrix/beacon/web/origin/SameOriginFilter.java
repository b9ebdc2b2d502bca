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
 * Refuses what another site has a viewer's browser send. The header {@code X-Beacon-Request: 1} is asked for in any case: a
 * page of another origin cannot set it without asking first, and Beacon grants no such wish. It is not enough, since the
 * gateway signs in every request of a browser: {@code Sec-Fetch-Site}, or else {@code Origin}, must say where it is from.
 */
@SameOrigin
@Priority(Priorities.AUTHORIZATION)
public final class SameOriginFilter implements ContainerRequestFilter {

    static final String HEADER = "X-Beacon-Request";

    private static final Logger LOG = LoggerFactory.getLogger(SameOriginFilter.class);

    /** @throws ProblemException with a 403 if the request may come from another site */
    @Override
    public void filter(ContainerRequestContext request) {
        if (!"1".equals(request.getHeaderString(HEADER))) {
            throw refused("The header " + HEADER + ": 1 is missing.");
        }
        if (!fromHere(request)) {
            throw refused("Requests from other sites are refused.");
        }
    }

    private static ProblemException refused(String why) {
        LOG.atWarn().addKeyValue("reason", "cross_site").log("A request that may come from another site was refused");
        return new ProblemException(Problem.of(403, why).withType("cross-site"));
    }

    private static boolean fromHere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            Optional<Origin> own = Origin.parse(ClientContext.of(request).origin());
            return own.isPresent() && own.equals(Origin.parse(origin));
        }
        return !byCookie(request);
    }

    /** Programs send neither header; but they have a token, and no cookie. */
    private static boolean byCookie(ContainerRequestContext request) {
        return "Cookie".equals(request.getSecurityContext().getAuthenticationScheme());
    }
}
