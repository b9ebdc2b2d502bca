package io.hivematrix.beacon.app.logging;

import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.MDC;

/** Executor that passes the logging context (MDC), such as the correlation id, on to the thread that runs the task. */
public record CorrelatedExecutor(Executor delegate) implements Executor {

    @Override
    public void execute(Runnable task) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        delegate.execute(() -> {
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
