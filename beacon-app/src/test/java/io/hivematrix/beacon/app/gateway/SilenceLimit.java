package io.hivematrix.beacon.app.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stream whose reads fail when no byte arrives for some time. */
final class SilenceLimit extends FilterInputStream {

    private final ScheduledExecutorService timer;
    private final Duration limit;
    private volatile boolean exceeded;

    SilenceLimit(InputStream source, ScheduledExecutorService timer, Duration limit) {
        super(source);
        this.timer = timer;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Future<?> end = timer.schedule(this::end, limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
            int count = in.read(buffer, offset, length);
            if (exceeded) {
                throw new IOException("silent for " + limit);
            }
            return count;
        } finally {
            end.cancel(false);
        }
    }

    private void end() {
        exceeded = true;
        try {
            in.close(); // ends the blocked read
        } catch (IOException closed) {
            // the read fails all the same
        }
    }
}
