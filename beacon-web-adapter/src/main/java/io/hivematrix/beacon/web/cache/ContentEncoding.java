package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.ContentHash;
import io.hivematrix.beacon.web.memory.ByteChunks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPOutputStream;

/** Content codings of responses (RFC 9110, section 8.4.1). */
public enum ContentCoding {
    /** No coding. */
    IDENTITY,
    /** Compressed by gzip. */
    GZIP;

    /** Encodes a body while it is written. */
    public CachedResponse encode(BodyWriter body) {
        ByteChunks encoded = new ByteChunks();
        MessageDigest hash = ContentHash.digest();
        try (OutputStream out =
                new DigestOutputStream(this == GZIP ? new GZIPOutputStream(encoded, 8192) : encoded, hash)) {
            body.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return new CachedResponse(this, encoded, ContentHash.of(hash));
    }

    /** Writes a body. */
    @FunctionalInterface
    public interface BodyWriter {

        /** Writes the body to a stream and may close it. */
        void writeTo(OutputStream out) throws IOException;
    }
}
