package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.Viewer;
import jakarta.ws.rs.container.DynamicFeature;

/**
 * Authentication of every resource method of a server as its {@link RequiresAudience} demands. An authenticated request has a
 * security context and the property {@link Viewer#PROPERTY}. A server without this component does not start.
 */
public interface AuthenticationFeature extends DynamicFeature {

    /** Starts to load what the first requests need, and does not wait for it. */
    default void preload() {}
}
