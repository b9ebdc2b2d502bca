package io.hivematrix.beacon.web.ratelimit;

import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Rejects requests over the rate limit with 429 and adds the rate limit headers to every response.
 *
 * @param policy the value of {@code RateLimit-Policy}
 */
record RateLimitFilter(RateLimiter limiter, String policy, Counter rejections)
        implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = RateLimitDecision.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        RateLimitDecision decision = count(request);
        request.setProperty(PROPERTY, decision);
        if (!decision.allowed()) {
            rejections.increment();
            throw new ProblemException(
                    Problem.of(429, "Rate limit exceeded. Retry in " + decision.retryAfterSeconds() + " s.")
                            .withType("rate-limit")
                            .withRetryAfter(decision.retryAfter()));
        }
    }

    private RateLimitDecision count(ContainerRequestContext request) {
        if (request.getProperty(Viewer.PROPERTY) instanceof Viewer viewer) {
            return limiter.countViewer(viewer.kind() + " " + viewer.subject());
        }
        return request.getProperty(RequestRecord.SUBJECT_PROPERTY) instanceof String display
                ? limiter.countViewer(display)
                : limiter.countAddress(ClientContext.of(request).address());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof RateLimitDecision decision) {
            response.getHeaders().putSingle("RateLimit-Policy", policy);
            response.getHeaders().putSingle("RateLimit", RateLimitHeaders.limit(decision));
        }
    }
}
