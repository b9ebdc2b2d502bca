package io.hivematrix.beacon.codex.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Stream that copies what is read. */
final class CopyingInputStream extends FilterInputStream {

    private final OutputStream copy;

    CopyingInputStream(InputStream body, OutputStream copy) {
        super(body);
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            copy.write(read);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            copy.write(target, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }
}
