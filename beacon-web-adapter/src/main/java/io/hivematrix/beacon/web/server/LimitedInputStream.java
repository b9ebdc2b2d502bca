package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Request body limited in size (413) and total time (408). */
final class LimitedInputStream extends FilterInputStream {

    private final long maxBytes;
    private final long timeoutNanos;
    private final LongSupplier nanoTime;
    private final long start;
    private long read;

    LimitedInputStream(InputStream body, long maxBytes, Duration timeout, LongSupplier nanoTime) {
        super(body);
        this.maxBytes = maxBytes;
        this.timeoutNanos = timeout.toNanos();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = receive(buffer, offset, length);
        read += Math.max(0, count);
        if (read > maxBytes) {
            throw new ProblemException(problem(413));
        }
        if (nanoTime.getAsLong() - start > timeoutNanos) {
            throw new ProblemException(problem(408));
        }
        return count;
    }

    /** Maps the read timeout of the transport to 408. */
    private int receive(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException silent) {
            throw new ProblemException(problem(408), silent);
        }
    }

    private static Problem problem(int status) {
        return StandardProblems.of(status).withHeader("Connection", "close");
    }
}
