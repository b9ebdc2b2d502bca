package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The headers of a request, whoever serves it. */
@FunctionalInterface
public interface RequestHeaders {

    /** Those of a request that has reached Jersey. */
    static RequestHeaders of(ContainerRequestContext request) {
        return name -> Optional.ofNullable(request.getHeaderString(name));
    }

    /** A header by its name, joined by commas where it was sent in several lines; empty where there is none. */
    Optional<String> find(String name);
}
