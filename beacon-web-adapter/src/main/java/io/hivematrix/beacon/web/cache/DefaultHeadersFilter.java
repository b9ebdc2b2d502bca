package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.RequestRecord;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Response filter: adds {@code Cache-Control: no-store} where it is absent, sets {@code Content-Length} and {@code Date}
 * (RFC 9110, section 6.6.1), by which pages compute ages, and records the route.
 */
public final class DefaultHeadersFilter implements ContainerResponseFilter {

    private final Map<ResourceMethod, String> routes = new ConcurrentHashMap<>();
    private final Clock clock;

    public DefaultHeadersFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of(ConditionalResponses.NO_STORE));
        response.getHeaders().putSingle(HttpHeaders.DATE, Date.from(clock.instant()));
        if (response.getEntity() instanceof byte[] body) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
        ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
        ResourceMethod method = uri.getMatchedResourceMethod();
        if (method != null) {
            request.setProperty(RequestRecord.ROUTE_PROPERTY, routes.computeIfAbsent(method, key -> template(uri)));
        }
    }

    private static String template(ExtendedUriInfo uri) {
        StringBuilder template = new StringBuilder();
        for (UriTemplate part : uri.getMatchedTemplates()) {
            template.insert(0, part.getTemplate());
        }
        return template.toString();
    }
}
