package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.json.MalformedResponseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Response body of a bounded size, refused before it is read if its announced length is larger. Closing it does nothing; the transport closes the connection. */
final class BoundedInputStream extends FilterInputStream {

    private final long maxBytes;
    private final long announced;
    private long count;

    /** @param announced the length by the headers; negative if unknown */
    BoundedInputStream(InputStream body, long maxBytes, long announced) {
        super(body);
        this.maxBytes = maxBytes;
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        check(announced);
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        check(announced);
        int read = in.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws MalformedResponseException {
        count += bytes;
        check(count);
    }

    private void check(long size) throws MalformedResponseException {
        if (size > maxBytes) {
            String predicate = "is larger than the limit of " + maxBytes + " bytes";
            throw maxBytes == ApiRequest.SMALL_RESPONSE_BYTES
                    ? new MalformedResponseException("the response " + predicate)
                    : MalformedResponseException.tooLarge(predicate);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public void close() {
        // the client's stream would read the rest of the body
    }
}
