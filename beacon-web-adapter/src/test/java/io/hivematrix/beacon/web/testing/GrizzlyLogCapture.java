package io.hivematrix.beacon.web.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Captures warnings of Grizzly. */
public final class GrizzlyLogCapture implements AutoCloseable {

    private static final Logger GRIZZLY = Logger.getLogger("org.glassfish.grizzly");
    private static final String GRACEFUL_SHUTDOWN = "GRIZZLY0030";

    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Handler handler = new CapturingHandler();

    /** Starts to capture. */
    public GrizzlyLogCapture() {
        GRIZZLY.addHandler(handler);
    }

    /** Returns the warnings so far. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        GRIZZLY.removeHandler(handler);
    }

    private final class CapturingHandler extends Handler {

        @Override
        public void publish(LogRecord event) {
            String text = event.getMessage() + " " + event.getThrown();
            if (event.getLevel().intValue() >= Level.WARNING.intValue() && !text.contains(GRACEFUL_SHUTDOWN)) {
                warnings.add(text);
            }
        }

        @Override
        public void flush() {
            // unbuffered
        }

        @Override
        public void close() {
            // no resources
        }
    }
}
