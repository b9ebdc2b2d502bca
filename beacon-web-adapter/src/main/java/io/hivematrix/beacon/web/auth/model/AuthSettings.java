package io.hivematrix.beacon.web.auth.model;

import java.time.Duration;
import java.util.Set;

/**
 * Settings of authentication. Immutable.
 *
 * @param serviceName Beacon's name on the platform; service tokens must have it as {@code target_service}
 * @param secret signs Beacon's session cookies
 * @param allowedLevels permission levels with access; at least one
 * @param maxCoreWait how long a request waits for a call to Core before it gets what is cached, or a 503
 */
public record AuthSettings(
        String serviceName, CookieSigningSecret secret, Set<String> allowedLevels, Duration maxCoreWait) {

    /** Permission levels with access by default. */
    public static final Set<String> DEFAULT_LEVELS = Set.of("admin", "technician", "billing");

    private static final Duration MAX_CORE_WAIT = Duration.ofMillis(500);

    /** @throws IllegalArgumentException if {@code allowedLevels} is empty */
    public AuthSettings {
        allowedLevels = Set.copyOf(allowedLevels);
        if (allowedLevels.isEmpty()) {
            throw new IllegalArgumentException("allowedLevels must name at least one level");
        }
    }

    /** Returns settings with the {@link #DEFAULT_LEVELS}. */
    public static AuthSettings defaults(String serviceName, CookieSigningSecret secret) {
        return new AuthSettings(serviceName, secret, DEFAULT_LEVELS, MAX_CORE_WAIT);
    }

    /** Returns a copy with other permission levels. */
    public AuthSettings withAllowedLevels(Set<String> levels) {
        return new AuthSettings(serviceName, secret, levels, maxCoreWait);
    }

    /** Returns a copy with another wait for Core. */
    public AuthSettings withMaxCoreWait(Duration wait) {
        return new AuthSettings(serviceName, secret, allowedLevels, wait);
    }
}
