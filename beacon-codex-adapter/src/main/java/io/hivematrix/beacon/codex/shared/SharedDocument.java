package io.hivematrix.beacon.codex.shared;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Document of Codex as one Beacon has received it.
 *
 * @param number fencing number of the lease under which it was fetched
 * @param readAt time by which the document is read, so that all Beacons read the same
 * @param fetchTime duration of the fetch
 * @param age time since the end of the fetch
 * @param content the document, compressed by gzip
 */
public record SharedDocument(long number, Instant readAt, Duration fetchTime, Duration age, Content content) {

    /** Bytes that are not changed. */
    public static final class Content {

        private final byte[] bytes;

        /** @param bytes not copied; the caller no longer changes them */
        public Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Returns the bytes, which the caller must not change. */
        public byte[] bytes() {
            return bytes;
        }

        /** Returns a stream of the bytes. */
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
