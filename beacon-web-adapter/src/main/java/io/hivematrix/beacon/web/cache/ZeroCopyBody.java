package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.ResponseBodySink;
import java.util.Objects;

/**
 * A body that many answers share, on its way to one client.
 *
 * @param bytes the body, which never changes
 * @param sink where it goes
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never compared
record ZeroCopyBody(byte[] bytes, ResponseBodySink sink) {

    ZeroCopyBody {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sink, "sink");
    }
}
