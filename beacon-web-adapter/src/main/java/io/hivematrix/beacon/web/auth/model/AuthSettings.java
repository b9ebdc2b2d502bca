package io.hivematrix.beacon.web.auth.model;

import java.util.Set;

/**
 * Settings of authentication. Immutable.
 *
 * @param serviceName Beacon's name on the platform; service tokens must have it as {@code target_service}
 * @param secret signs Beacon's session cookies
 * @param allowedLevels permission levels with access; at least one
 */
public record AuthSettings(String serviceName, CookieSigningSecret secret, Set<String> allowedLevels) {

    /** Permission levels with access by default. */
    public static final Set<String> DEFAULT_LEVELS = Set.of("admin", "technician", "billing");

    /** @throws IllegalArgumentException if {@code allowedLevels} is empty */
    public AuthSettings {
        allowedLevels = Set.copyOf(allowedLevels);
        if (allowedLevels.isEmpty()) {
            throw new IllegalArgumentException("allowedLevels must name at least one level");
        }
    }

    /** Returns settings with the {@link #DEFAULT_LEVELS}. */
    public static AuthSettings defaults(String serviceName, CookieSigningSecret secret) {
        return new AuthSettings(serviceName, secret, DEFAULT_LEVELS);
    }

    /** Returns a copy with other permission levels. */
    public AuthSettings withAllowedLevels(Set<String> levels) {
        return new AuthSettings(serviceName, secret, levels);
    }
}
