package io.hivematrix.beacon.web.server;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.LongSupplier;

/**
 * Bounds the bodies of requests in size and time. A length that is announced has been looked at before; this is for those
 * that come in chunks, or late.
 */
@PreMatching
@Priority(0)
public final class RequestBodyLimitFilter implements ContainerRequestFilter {

    private final ServerLimits limits;
    private final LongSupplier nanoTime;

    /** Bounding by those limits, and a clock in nanoseconds such as {@link System#nanoTime}. */
    public RequestBodyLimitFilter(ServerLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null
                || request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new LimitedInputStream(
                    request.getEntityStream(), limits.maxBodyBytes(), limits.bodyTimeout(), nanoTime));
        }
    }
}
