package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;

/** Repeats the authentication of a request whose response lasts, such as an event stream. */
@FunctionalInterface
public interface Reauthentication {

    /** The request property that holds the repetition after authentication. */
    String PROPERTY = "io.hivematrix.beacon.reauthentication";

    /** Returns the repetition for an authenticated request. */
    static Reauthentication of(ContainerRequestContext request) {
        return (Reauthentication) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /**
     * Checks the credentials of the request and the viewer's level again. May wait for Core.
     *
     * @throws AuthenticationException if they are not valid any more or the level is another one
     */
    void requireValid();
}
