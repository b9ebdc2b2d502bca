package io.hivematrix.beacon.web.assets;

import io.hivematrix.beacon.web.cache.CachedFile;

/**
 * A static file.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param content the file, ready to send
 */
record StaticAsset(String mediaType, CachedFile content) {}
