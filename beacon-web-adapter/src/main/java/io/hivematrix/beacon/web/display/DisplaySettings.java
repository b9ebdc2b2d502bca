package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import java.util.Set;

/**
 * Settings of displays.
 *
 * @param mode who may see displays without signing in
 * @param secret from which the key of the links is derived
 * @param revoked ids of links that are not valid any more
 * @param epoch number that valid links contain; with another number all former links are invalid
 */
public record DisplaySettings(DisplayMode mode, CookieSigningSecret secret, Set<String> revoked, long epoch) {

    public DisplaySettings {
        revoked = Set.copyOf(revoked);
    }

    /** Returns whether links are valid and can be created. */
    public boolean linksEnabled() {
        return mode != DisplayMode.OFF;
    }
}
