package io.hivematrix.beacon.web.assets;

import io.hivematrix.beacon.web.cache.CachedResponse;
import java.util.Objects;

/**
 * A static file.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param content the file, ready to send
 */
record StaticAsset(String mediaType, CachedResponse content) {

    /** @throws NullPointerException if a component is null; the message names it */
    StaticAsset {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
    }
}
