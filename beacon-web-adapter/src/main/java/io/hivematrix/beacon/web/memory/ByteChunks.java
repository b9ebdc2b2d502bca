package io.hivematrix.beacon.web.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Growing byte sequence in chunks of 256 KB, and one that is smaller. A body of several megabytes needs no array of that size,
 * for which a full heap may not have enough memory. Each chunk is usually written by one system call. Safe for several
 * readers once it is closed.
 */
public final class ByteChunks extends OutputStream {

    private static final int MIN_CHUNK = 1024;
    private static final int MAX_CHUNK = 256 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[MIN_CHUNK];
    private int used;
    private int fullBytes;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int written = 0;
        while (written < length) {
            if (used == last.length) {
                grow();
            }
            int count = Math.min(length - written, last.length - used);
            System.arraycopy(bytes, offset + written, last, used, count);
            used += count;
            written += count;
        }
    }

    private void grow() {
        if (last.length < MAX_CHUNK) {
            last = Arrays.copyOf(last, Math.max(MIN_CHUNK, Math.min(MAX_CHUNK, 2 * last.length)));
        } else {
            full.add(last);
            fullBytes += used;
            last = new byte[MIN_CHUNK];
            used = 0;
        }
    }

    /** Releases the unused part of the last chunk. */
    @Override
    public void close() {
        last = Arrays.copyOf(last, used);
    }

    /** Returns the number of bytes. */
    public int size() {
        return fullBytes + used;
    }

    /**
     * Writes all bytes to a stream, a chunk at a time.
     *
     * @throws IOException if the stream fails; some bytes may have been written
     */
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] chunk : full) {
            out.write(chunk);
        }
        out.write(last, 0, used);
    }
}
