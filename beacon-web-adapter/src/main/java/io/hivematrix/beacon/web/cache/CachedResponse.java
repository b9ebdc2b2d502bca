package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.memory.ByteChunks;

/**
 * Response body in one coding.
 *
 * @param body the encoded bytes; shared, must not be changed
 * @param contentHash hash of the content without coding
 */
public record CachedResponse(ContentCoding coding, ByteChunks body, String contentHash) {

    /** Returns the strong entity tag, with quotes; it differs between codings because the bytes do (RFC 9110, 8.8.3.3). */
    public String tag() {
        return coding == ContentCoding.GZIP ? '"' + contentHash + "-gzip\"" : identityTag();
    }

    /** Returns the strong entity tag of the content without coding. */
    public String identityTag() {
        return '"' + contentHash + '"';
    }
}
