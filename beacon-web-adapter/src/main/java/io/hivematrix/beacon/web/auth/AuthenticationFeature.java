package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestHeaders;
import jakarta.ws.rs.container.DynamicFeature;
import java.util.Optional;

/**
 * Stands before every resource method of a server and lets in whom its {@link RequiresAudience} names; who was let in is then the
 * request's {@link Viewer#PROPERTY} and its security context. A server without one does not start.
 */
public interface AuthenticationFeature extends DynamicFeature {

    /**
     * Who a request comes from that has not reached Jersey. If it goes there after all, with the recognition as its
     * {@link AuthenticationResult#PROPERTY}, its credentials are not looked at again.
     *
     * @param resource the resource class that is called, whose methods say nothing else than it does
     * @param headers the request's headers
     * @param client where it comes from
     * @return what came of it; empty where the class asks for what is told before its methods alone
     */
    Optional<AuthenticationResult> authenticate(Class<?> resource, RequestHeaders headers, ClientContext client);
}
