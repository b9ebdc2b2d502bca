package io.hivematrix.beacon.web.auth.model;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody whose identity has been proved.
 *
 * @param subject the {@code sub} of the token; limits and log lines go by it
 * @param level the {@code permission_level} of a person; for a service the word {@code service}
 * @param sessionId the {@code jti} of the session at Core; empty for a service, which has none
 * @param expiresAt when the proof ends
 * @param kind a person or a service
 */
public record Viewer(String subject, String level, Optional<String> sessionId, Instant expiresAt, Kind kind)
        implements Principal {

    /** Name of the request property that holds the viewer once authentication is done. */
    public static final String PROPERTY = "io.hivematrix.beacon.viewer";

    /** Who can be a viewer. */
    public enum Kind {
        /** A person who has signed in at Core. */
        USER,
        /** Another service of the platform. */
        SERVICE
    }

    /** @throws NullPointerException naming the component that is null */
    public Viewer {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(kind, "kind");
    }

    /** The viewer of a request that the guard has let in. */
    public static Viewer of(ContainerRequestContext request) {
        return (Viewer) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** The subject. */
    @Override
    public String getName() {
        return subject;
    }
}
