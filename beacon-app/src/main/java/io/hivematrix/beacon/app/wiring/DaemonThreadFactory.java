package io.hivematrix.beacon.app.wiring;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the process going. */
public final class DaemonThreadFactory {

    private DaemonThreadFactory() {}

    /** Threads of that name. */
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
