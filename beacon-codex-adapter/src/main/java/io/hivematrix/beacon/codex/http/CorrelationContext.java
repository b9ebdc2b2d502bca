package io.hivematrix.beacon.codex.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id by which one request can be followed through the services; it lies in the logging context of its thread. */
public final class CorrelationContext {

    public static final String HEADER = "X-Correlation-ID";
    static final String CONTEXT_KEY = "correlation_id";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private CorrelationContext() {}

    /** The id of the current thread; empty where there is none that can go into a header. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(CONTEXT_KEY))
                .filter(id -> SHAPE.matcher(id).matches());
    }

    /** The id of the current thread, or a new one where work begins of itself. */
    public static String orNew() {
        return current().orElseGet(() -> UUID.randomUUID().toString());
    }

    /** That work, to be done on another thread under this id. */
    public static Runnable carry(String id, Runnable work) {
        return () -> {
            MDC.put(CONTEXT_KEY, id);
            try {
                work.run();
            } finally {
                MDC.remove(CONTEXT_KEY);
            }
        };
    }
}
