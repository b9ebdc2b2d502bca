package io.hivematrix.beacon.web.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what Grizzly complains of: of what Beacon does wrong, and not its clients. */
public final class GrizzlyLogCapture implements AutoCloseable {

    private static final Logger GRIZZLY = Logger.getLogger("org.glassfish.grizzly");
    private static final String GRACEFUL_END = "GRIZZLY0030";

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Handler ear = new Ear();

    /** Begins to listen. */
    public GrizzlyLogCapture() {
        GRIZZLY.addHandler(ear);
    }

    /** What has been heard so far. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        GRIZZLY.removeHandler(ear);
    }

    private final class Ear extends Handler {

        @Override
        public void publish(LogRecord event) {
            String complaint = event.getMessage() + " " + event.getThrown();
            if (event.getLevel().intValue() >= Level.WARNING.intValue() && !complaint.contains(GRACEFUL_END)) {
                heard.add(complaint);
            }
        }

        @Override
        public void flush() {
            // keeps nothing back
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
