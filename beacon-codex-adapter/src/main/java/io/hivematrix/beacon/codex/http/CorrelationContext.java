package io.hivematrix.beacon.codex.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Correlation id of the current thread, stored in its logging context (MDC). */
public final class CorrelationContext {

    /** Header that carries the id to other services. */
    public static final String HEADER = "X-Correlation-ID";

    private static final String MDC_KEY = "correlation_id";
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private CorrelationContext() {}

    /** Returns the id of the current thread; empty if there is none, or none that is valid in a header. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY))
                .filter(id -> FORMAT.matcher(id).matches());
    }

    /** Returns the id of the current thread, or a new one for background work. */
    public static String currentOrNew() {
        return current().orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Returns a task that runs {@code task} with that id on the thread that executes it. */
    public static Runnable wrap(String id, Runnable task) {
        return () -> {
            MDC.put(MDC_KEY, id);
            try {
                task.run();
            } finally {
                MDC.remove(MDC_KEY);
            }
        };
    }
}
