package io.hivematrix.beacon.web.cache;

/** File in both encodings. */
public record CachedFile(CachedResponse identity, CachedResponse gzip) {

    /** Encodes a file. */
    public static CachedFile of(byte[] content) {
        return new CachedFile(
                ContentEncoding.IDENTITY.encode(out -> out.write(content)),
                ContentEncoding.GZIP.encode(out -> out.write(content)));
    }

    /** Returns the file in an encoding. */
    public CachedResponse in(ContentEncoding encoding) {
        return encoding == ContentEncoding.GZIP ? gzip : identity;
    }
}
