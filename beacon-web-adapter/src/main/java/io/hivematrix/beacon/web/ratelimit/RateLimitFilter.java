package io.hivematrix.beacon.web.ratelimit;

import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Counts a request against one limit, ends it with 429 if it goes beyond, and tells the client where it stands. */
final class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = RateLimitDecision.class.getName();

    private final RateLimiter limiter;
    private final Counter rejections;

    RateLimitFilter(RateLimiter limiter, Counter rejections) {
        this.limiter = limiter;
        this.rejections = rejections;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RateLimitDecision verdict = count(request);
        request.setProperty(PROPERTY, verdict);
        if (!verdict.allowed()) {
            rejections.increment();
            throw new ProblemException(Problem.of(429, "You have asked more often than is allowed. Come back later.")
                    .withType("rate-limit")
                    .withRetryAfter(verdict.retryAfter()));
        }
    }

    private RateLimitDecision count(ContainerRequestContext request) {
        return request.getProperty(Viewer.PROPERTY) instanceof Viewer viewer
                ? limiter.countViewer(viewer.kind() + " " + viewer.subject())
                : limiter.countAddress(ClientContext.of(request).address());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof RateLimitDecision verdict) {
            verdict.headers().forEach(response.getHeaders()::putSingle);
        }
    }
}
