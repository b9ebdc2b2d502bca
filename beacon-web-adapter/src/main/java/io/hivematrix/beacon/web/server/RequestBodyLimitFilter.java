package io.hivematrix.beacon.web.server;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.LongSupplier;

/**
 * Limits request bodies in size and time. {@link EntryHandler} has checked an announced length; this filter also covers
 * chunked and slow bodies.
 */
@PreMatching
@Priority(0)
public final class RequestBodyLimitFilter implements ContainerRequestFilter {

    private final ServerLimits limits;
    private final LongSupplier nanoTime;

    /** Creates a filter; {@code nanoTime} is a monotonic clock such as {@link System#nanoTime}. */
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
