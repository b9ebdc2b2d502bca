package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.memory.ByteChunks;

/**
 * Response body in one encoding.
 *
 * @param body the encoded bytes; shared, must not be changed
 * @param contentHash hash of the content that is not encoded
 */
public record CachedResponse(ContentEncoding encoding, ByteChunks body, String contentHash) {

    /** Returns the strong entity tag, with quotes; it differs between encodings because the bytes do (RFC 9110, 8.8.3.3). */
    public String tag() {
        return encoding == ContentEncoding.GZIP ? '"' + contentHash + "-gzip\"" : identityTag();
    }

    /** Returns the strong entity tag of the content that is not encoded. */
    public String identityTag() {
        return '"' + contentHash + '"';
    }
}
