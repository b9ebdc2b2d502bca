package io.hivematrix.beacon.app.logging;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.slf4j.MDC;

/** Lets what runs on other threads log under the correlation id of whoever asked for it. */
public final class CorrelatedExecutor implements Executor {

    private final Executor threads;

    /** Running on those threads. */
    public CorrelatedExecutor(Executor threads) {
        this.threads = Objects.requireNonNull(threads, "threads");
    }

    @Override
    public void execute(Runnable task) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        threads.execute(() -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        });
    }
}
