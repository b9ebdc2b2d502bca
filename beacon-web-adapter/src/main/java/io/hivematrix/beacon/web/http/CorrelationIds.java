package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Assigns a correlation id to each request. Thread-safe if the supplier is. */
public final class CorrelationIds {

    /** The header with the correlation id in requests, responses and calls to other services. */
    public static final String HEADER = "X-Correlation-ID";

    /** The MDC key of the correlation id on the thread that handles the request. */
    public static final String MDC_KEY = "correlation_id";

    /** The request property with the correlation id. */
    public static final String PROPERTY = CorrelationIds.class.getName();

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final Supplier<UUID> generator;

    /** @param generator provides the ids of requests without a valid one */
    public CorrelationIds(Supplier<UUID> generator) {
        this.generator = generator;
    }

    /** Returns the correlation id of a request; set before routing. */
    public static String of(ContainerRequestContext request) {
        return (String) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** Returns the id that the client sent if it has 1 to 128 characters of {@code [A-Za-z0-9._-]}, otherwise a new one. */
    public String idFor(Optional<String> sent) {
        return sent.filter(id -> ACCEPTED.matcher(id).matches())
                .orElseGet(() -> generator.get().toString());
    }
}
