package io.hivematrix.beacon.web.cache;

/** File in both codings. */
public record CachedFile(CachedResponse identity, CachedResponse gzip) {

    /** Encodes a file. */
    public static CachedFile of(byte[] content) {
        return new CachedFile(
                ContentCoding.IDENTITY.encode(out -> out.write(content)),
                ContentCoding.GZIP.encode(out -> out.write(content)));
    }

    /** Returns the file in a coding. */
    public CachedResponse in(ContentCoding coding) {
        return coding == ContentCoding.GZIP ? gzip : identity;
    }
}
