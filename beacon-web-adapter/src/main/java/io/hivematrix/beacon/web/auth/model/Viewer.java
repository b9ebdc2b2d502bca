package io.hivematrix.beacon.web.auth.model;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Authenticated user or service.
 *
 * @param subject the {@code sub} of the token; key of rate limits and user id of log lines
 * @param level the {@code permission_level} of a user; {@code service} for a service
 * @param sessionId the {@code jti} of the session at Core; empty for a service
 * @param expiresAt when the credential expires
 * @param email the {@code email} of a user, by which the user is found among the agents; empty if not known
 */
public record Viewer(
        String subject,
        String level,
        Optional<String> sessionId,
        Instant expiresAt,
        PrincipalKind kind,
        Optional<String> email)
        implements Principal {

    /** Creates a viewer whose email address is not known. */
    public Viewer(String subject, String level, Optional<String> sessionId, Instant expiresAt, PrincipalKind kind) {
        this(subject, level, sessionId, expiresAt, kind, Optional.empty());
    }

    /** The request property that holds the viewer after authentication. */
    public static final String PROPERTY = "io.hivematrix.beacon.viewer";

    /** Kinds of principals. */
    public enum PrincipalKind {
        /** User with a user token of Core. */
        USER,
        /** Service of the platform with a service token. */
        SERVICE
    }

    /** Returns the viewer of an authenticated request. */
    public static Viewer of(ContainerRequestContext request) {
        return (Viewer) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** Returns a copy with another permission level. */
    public Viewer withLevel(String level) {
        return new Viewer(subject, level, sessionId, expiresAt, kind, email);
    }

    /** Returns a copy with another email address. */
    public Viewer withEmail(Optional<String> email) {
        return new Viewer(subject, level, sessionId, expiresAt, kind, email);
    }

    @Override
    public String getName() {
        return subject;
    }
}
