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
final class LimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final Limiter limiter;
    private final Counter rejections;

    LimitFilter(Limiter limiter, Counter rejections) {
        this.limiter = limiter;
        this.rejections = rejections;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Verdict verdict = request.getProperty(Verdict.PROPERTY) instanceof Verdict counted ? counted : count(request);
        request.setProperty(Verdict.PROPERTY, verdict);
        if (!verdict.allowed()) {
            rejections.increment();
            throw new ProblemException(Problem.of(429, "You have asked more often than is allowed. Come back later.")
                    .kind("rate-limit")
                    .retryAfter(verdict.retryAfter()));
        }
    }

    /** Counts a request of somebody who is known. */
    Verdict count(Viewer viewer) {
        return limiter.countViewer(viewer.kind() + " " + viewer.subject());
    }

    private Verdict count(ContainerRequestContext request) {
        return request.getProperty(Viewer.PROPERTY) instanceof Viewer viewer
                ? count(viewer)
                : limiter.countAddress(ClientContext.of(request).address());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Verdict.PROPERTY) instanceof Verdict verdict) {
            verdict.headers().forEach(response.getHeaders()::putSingle);
        }
    }
}
