package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import io.hivematrix.beacon.app.logging.event.BoundedLogQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appender that writes to standard output on a background thread. Logging never blocks: while no one reads the output, the
 * newest events are queued, older ones are dropped and counted, and the count is logged once events are written again.
 */
final class StandardOutputAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StandardOutputAppender.class);
    private static final long MAX_QUEUED_BYTES = 4L << 20;
    private static final long MAX_WRITTEN_BYTES = 64 << 10;
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(1);

    /** Events of this time are written together: to wake the thread for each one costs more than to write it. */
    private static final Duration BATCH_INTERVAL = Duration.ofMillis(20);

    private static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(1);

    private final BoundedLogQueue<byte[]> queue = new BoundedLogQueue<>(MAX_QUEUED_BYTES, line -> line.length);
    private final Thread thread = new Thread(this::run, "beacon-log");
    private final Encoder<ILoggingEvent> encoder;
    private final OutputStream output;
    private long reportedDrops;

    StandardOutputAppender(Encoder<ILoggingEvent> encoder, OutputStream output) {
        this.encoder = encoder;
        this.output = output;
    }

    @Override
    public void start() {
        super.start();
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes the queued events, for at most 1 s. */
    @Override
    public void stop() {
        super.stop();
        queue.close();
        try {
            thread.join(FLUSH_TIMEOUT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the number of events dropped since the start. */
    long droppedCount() {
        return queue.droppedCount();
    }

    @Override
    protected void append(ILoggingEvent event) {
        queue.add(encoder.encode(event));
    }

    private void run() {
        try {
            while (!queue.closed() || queue.size() > 0) {
                queue.await(POLL_INTERVAL, 1);
                queue.await(BATCH_INTERVAL, MAX_WRITTEN_BYTES);
                write(queue.take(MAX_WRITTEN_BYTES));
                reportDrops();
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<byte[]> lines) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        lines.forEach(chunk::writeBytes);
        try {
            chunk.writeTo(output);
            output.flush();
        } catch (IOException | RuntimeException | Error failed) { // a throwable would end the thread
            queue.drop(lines.size());
        }
    }

    private void reportDrops() {
        long dropped = queue.droppedCount();
        if (dropped > reportedDrops) {
            LOG.atWarn()
                    .addKeyValue("lost_events", dropped - reportedDrops)
                    .log("Log events were dropped while standard output did not accept them");
            reportedDrops = dropped;
        }
    }
}
