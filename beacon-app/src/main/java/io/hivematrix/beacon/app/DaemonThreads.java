package io.hivematrix.beacon.app;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the process going. */
final class DaemonThreads {

    private DaemonThreads() {}

    /** Threads of that name. */
    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
