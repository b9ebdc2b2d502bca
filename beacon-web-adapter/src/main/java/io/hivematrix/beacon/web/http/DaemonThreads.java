package io.hivematrix.beacon.web.http;

import java.util.concurrent.ThreadFactory;

/** Factory of daemon threads, which do not keep the process running. */
public final class DaemonThreads {

    private DaemonThreads() {}

    /** Returns a factory of daemon threads that all have the same name. */
    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
