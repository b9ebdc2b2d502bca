package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Gives each request the id by which it is found again in logs, answers and other services. */
public final class CorrelationIds {

    /** The header that carries the id, in requests, answers and calls to other services. */
    public static final String HEADER = "X-Correlation-ID";

    /** The key of the id in the logging context of the thread that serves the request. */
    public static final String MDC_KEY = "correlation_id";

    /** The request property that holds the id. */
    public static final String PROPERTY = CorrelationIds.class.getName();

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final Supplier<UUID> fresh;

    /** Ids from that source where a request brings none that can be used. */
    public CorrelationIds(Supplier<UUID> fresh) {
        this.fresh = Objects.requireNonNull(fresh, "fresh");
    }

    /** The id of a request; every request has one from before it is routed. */
    public static String of(ContainerRequestContext request) {
        return (String) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** The id that the caller sent if it is 1 to 128 of {@code [A-Za-z0-9._-]}, else a new one. */
    public String idFor(Optional<String> sent) {
        return sent.filter(id -> ACCEPTED.matcher(id).matches())
                .orElseGet(() -> fresh.get().toString());
    }
}
