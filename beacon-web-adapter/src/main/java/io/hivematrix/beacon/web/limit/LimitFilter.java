package io.hivematrix.beacon.web.limit;

import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.identity.Viewer;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Counts a request against one limit, ends it with 429 if it goes beyond, and tells the client where it stands. */
final class LimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = Verdict.class.getName();

    private final Limiter limiter;
    private final Counter rejections;

    LimitFilter(Limiter limiter, Counter rejections) {
        this.limiter = limiter;
        this.rejections = rejections;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Verdict verdict = count(request);
        request.setProperty(PROPERTY, verdict);
        if (!verdict.allowed()) {
            rejections.increment();
            throw new ProblemException(Problem.of(429, "You have asked more often than is allowed. Come back later.")
                    .kind("rate-limit")
                    .retryAfter(verdict.retryAfter()));
        }
    }

    private Verdict count(ContainerRequestContext request) {
        return request.getProperty(Viewer.PROPERTY) instanceof Viewer viewer
                ? limiter.countViewer(viewer.kind() + " " + viewer.subject())
                : limiter.countAddress(ClientContext.of(request).address());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof Verdict verdict) {
            response.getHeaders().putSingle("RateLimit-Policy", RateLimitHeaders.policy(verdict));
            response.getHeaders().putSingle("RateLimit", RateLimitHeaders.limit(verdict));
        }
    }
}
