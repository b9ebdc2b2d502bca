package io.hivematrix.beacon.web.auth.model;

import java.time.Duration;
import java.util.Set;

/**
 * Settings of authentication.
 *
 * @param serviceName Beacon's name on the platform; service tokens must have it as {@code target_service}
 * @param secret signs Beacon's session cookies
 * @param allowedLevels permission levels with access; at least one
 * @param maxCoreWait how long a request waits for a call to Core before it gets what is cached, or a 503
 * @param maxWaitingForCore how many requests wait for Core at a time; fewer than the workers of the server
 */
public record AuthSettings(
        String serviceName,
        CookieSigningSecret secret,
        Set<String> allowedLevels,
        Duration maxCoreWait,
        int maxWaitingForCore) {

    /** How long a request waits for Core by default. */
    public static final Duration MAX_CORE_WAIT = Duration.ofMillis(500);

    public AuthSettings {
        allowedLevels = Set.copyOf(allowedLevels);
    }
}
