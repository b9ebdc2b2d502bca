package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.Duration;

/**
 * Adds {@code Strict-Transport-Security} (RFC 6797) to responses over HTTPS. Without {@code includeSubDomains}; the rule
 * concerns every service of the host.
 *
 * @param maxAge zero for no header
 */
public record StrictTransportSecurityFilter(Duration maxAge) implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!maxAge.isZero() && ClientContext.of(request).secure()) {
            response.getHeaders().putSingle("Strict-Transport-Security", "max-age=" + maxAge.toSeconds());
        }
    }
}
