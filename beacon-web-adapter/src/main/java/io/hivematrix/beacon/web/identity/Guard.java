package io.hivematrix.beacon.web.identity;

import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.exchange.RequestHeaders;
import jakarta.ws.rs.container.DynamicFeature;
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
    Optional<Viewer> recognise(Class<?> resource, RequestHeaders headers, ClientContext client);

    /** The {@code Set-Cookie} header of an answer that the resource class gives such a viewer; empty where there is none. */
    Optional<String> cookie(Class<?> resource, Viewer viewer, ClientContext client);
}
