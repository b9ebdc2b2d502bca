package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Response body in both encodings with their entity tags. The arrays are shared and must not be changed.
 *
 * @param identity the uncompressed bytes
 * @param gzip the same bytes, compressed
 * @param identityTag strong entity tag of {@code identity}, with quotes
 * @param gzipTag strong entity tag of {@code gzip}, with quotes; it differs because the bytes do (RFC 9110, section 8.8.3.3)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by tag; defensive copies would double the memory
public record CachedResponse(byte[] identity, byte[] gzip, String identityTag, String gzipTag) {

    /** Compresses a body and derives its tags from its content. */
    public static CachedResponse of(byte[] body) {
        String hash = ContentHash.of(body);
        return new CachedResponse(body, compress(body), '"' + hash + '"', '"' + hash + "-gzip\"");
    }

    /** Returns the size of both arrays in bytes. */
    public int weight() {
        return identity.length + gzip.length;
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return compressed.toByteArray();
    }
}
