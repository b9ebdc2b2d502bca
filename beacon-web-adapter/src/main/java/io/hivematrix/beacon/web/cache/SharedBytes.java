package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.BodySink;
import java.util.Objects;

/**
 * A body that many answers share, on its way to one client.
 *
 * @param bytes the body, which never changes
 * @param sink where it goes
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never compared
record SharedBytes(byte[] bytes, BodySink sink) {

    SharedBytes {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sink, "sink");
    }
}
