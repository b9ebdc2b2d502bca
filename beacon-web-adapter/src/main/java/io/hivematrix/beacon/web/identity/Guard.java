package io.hivematrix.beacon.web.identity;

import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.exchange.RequestHeaders;
import jakarta.ws.rs.container.DynamicFeature;
import java.util.Objects;
import java.util.Optional;

/**
 * Stands before every resource method of a server and lets in whom its {@link Access} names; who was let in is then the
 * request's {@link Viewer#PROPERTY} and its security context. A server without one does not start.
 */
public interface Guard extends DynamicFeature {

    /**
     * Who a request comes from that has not reached Jersey, if it is somebody who may call what the resource class offers.
     * Empty where that is not so, or cannot be told here: then the guard before the resource has to decide.
     */
    Optional<Recognised> recognise(Class<?> resource, RequestHeaders headers, ClientContext client);

    /**
     * Somebody who may go in.
     *
     * @param viewer who it is
     * @param cookie the {@code Set-Cookie} header that a good answer brings; empty where it brings none
     */
    record Recognised(Viewer viewer, Optional<String> cookie) {

        /** @throws NullPointerException naming the component that is null */
        public Recognised {
            Objects.requireNonNull(viewer, "viewer");
            Objects.requireNonNull(cookie, "cookie");
        }
    }
}
