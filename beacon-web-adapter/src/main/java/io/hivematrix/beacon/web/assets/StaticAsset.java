package io.hivematrix.beacon.web.assets;

import io.hivematrix.beacon.web.cache.CachedResponse;
import java.util.Objects;

/**
 * A file for browsers.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param content the file, ready to send
 * @param version names its content: another content, another version
 */
record StaticAsset(String mediaType, CachedResponse content, String version) {

    StaticAsset {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(version, "version");
    }
}
