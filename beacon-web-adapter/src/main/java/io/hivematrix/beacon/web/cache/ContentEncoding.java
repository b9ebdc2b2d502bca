package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.ContentHash;
import io.hivematrix.beacon.web.http.QualityValues;
import io.hivematrix.beacon.web.memory.ByteChunks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Encodings of response bodies (RFC 9110, section 8.4). */
public enum ContentEncoding {
    /** Not encoded. */
    IDENTITY,
    /** Compressed by gzip. */
    GZIP;

    /**
     * Returns the encoding that a client prefers (RFC 9110, section 12.5.3).
     *
     * @param acceptEncoding the header, several lines joined by commas; empty if it is absent, which permits any encoding:
     *     then the response is identity, which every client can read
     */
    static ContentEncoding negotiate(String acceptEncoding) {
        if (acceptEncoding.isEmpty()) {
            return IDENTITY;
        }
        Map<String, Double> weights = QualityValues.parse(acceptEncoding);
        double others = weights.getOrDefault("*", 0.0);
        double gzip = Math.max(weights.getOrDefault("gzip", -1.0), weights.getOrDefault("x-gzip", -1.0));
        double gzipWeight = gzip < 0 ? others : gzip;
        return gzipWeight > 0 && gzipWeight >= weights.getOrDefault("identity", -1.0) ? GZIP : IDENTITY;
    }

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
