package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.ContentHash;

/**
 * A response body, ready in both codings. The arrays are shared by all who send it and never changed.
 *
 * @param identity the bytes as they are
 * @param gzip the same, compressed
 * @param identityTag the strong entity tag of the first, with its quotes
 * @param gzipTag the strong entity tag of the second, with its quotes: another one, since the bytes differ (RFC 9110,
 *     section 8.8.3.3)
 */
@SuppressWarnings("ArrayRecordComponent") // equal answers are told by their tags; copies would cost what this saves
public record CachedResponse(byte[] identity, byte[] gzip, String identityTag, String gzipTag) {

    /** Prepares that body: compresses it and tags it by its content. */
    public static CachedResponse of(byte[] body) {
        String hash = ContentHash.of(body);
        return new CachedResponse(body, GzipEncoder.compress(body), '"' + hash + '"', '"' + hash + "-gzip\"");
    }

    /** How many bytes it keeps. */
    public int weight() {
        return identity.length + gzip.length;
    }
}
