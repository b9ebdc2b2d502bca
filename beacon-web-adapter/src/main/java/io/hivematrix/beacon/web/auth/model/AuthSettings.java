package io.hivematrix.beacon.web.auth.model;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * What the recognition of viewers is set to.
 *
 * @param coreUri where Core is, such as {@code http://localhost:5000}
 * @param serviceName Beacon's own name on the platform; the {@code target_service} of service tokens made out to it
 * @param secret what Beacon's cookies are signed with
 * @param allowedLevels the permission levels that are let in
 * @param connectTimeout how long a connection to Core may take
 * @param responseTimeout how long a whole answer of Core may take
 */
public record AuthSettings(
        URI coreUri,
        String serviceName,
        CookieSigningSecret secret,
        Set<String> allowedLevels,
        Duration connectTimeout,
        Duration responseTimeout) {

    /** The levels let in where nothing else is said. */
    public static final Set<String> DEFAULT_LEVELS = Set.of("admin", "technician", "billing");

    /** @throws IllegalArgumentException naming the component that is empty */
    public AuthSettings {
        Objects.requireNonNull(coreUri, "coreUri");
        Objects.requireNonNull(serviceName, "serviceName");
        Objects.requireNonNull(secret, "secret");
        allowedLevels = Set.copyOf(allowedLevels);
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(responseTimeout, "answerTimeout");
        if (allowedLevels.isEmpty()) {
            throw new IllegalArgumentException("allowedLevels must name at least one level");
        }
    }

    /** Settings for that Core with 2 s to connect, 3 s to answer and the {@link #DEFAULT_LEVELS}. */
    public static AuthSettings defaults(URI coreUri, String serviceName, CookieSigningSecret secret) {
        return new AuthSettings(
                coreUri, serviceName, secret, DEFAULT_LEVELS, Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    /** The same with other levels. */
    public AuthSettings withAllowedLevels(Set<String> levels) {
        return new AuthSettings(coreUri, serviceName, secret, levels, connectTimeout, responseTimeout);
    }

    /** The same with other timeouts. */
    public AuthSettings withTimeouts(Duration connect, Duration answer) {
        return new AuthSettings(coreUri, serviceName, secret, allowedLevels, connect, answer);
    }
}
