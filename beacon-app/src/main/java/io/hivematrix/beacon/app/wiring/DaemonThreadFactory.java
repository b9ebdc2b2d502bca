package io.hivematrix.beacon.app.wiring;

import java.util.concurrent.ThreadFactory;

/** Factory of daemon threads. */
public final class DaemonThreadFactory {

    private DaemonThreadFactory() {}

    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
