package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ResponseBodySink;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.glassfish.grizzly.http.io.OutputBuffer;

/**
 * Hands a shared body to Grizzly in slices. Grizzly copies what it sends at once into a buffer outside the heap, which each
 * worker keeps; whole bodies would make these buffers as large as the largest body, times the workers. The slices are
 * read-only, so that Grizzly cannot take the array into its own pool.
 */
record SlicingResponseSink(OutputBuffer out) implements ResponseBodySink {

    /** In bytes. Slices of half the size would wake the reader of a board of 500 tickets once more for each answer. */
    private static final int SLICE = 256 * 1024;

    @Override
    public void send(byte[] body) throws IOException {
        for (int from = 0; from < body.length; from += SLICE) {
            int length = Math.min(SLICE, body.length - from);
            out.writeByteBuffer(ByteBuffer.wrap(body, from, length).asReadOnlyBuffer());
        }
    }
}
