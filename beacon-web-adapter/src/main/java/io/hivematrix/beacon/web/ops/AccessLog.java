package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.http.RequestRecord;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Access log. The message says what happened, such as {@code GET /api/tickets/{view} 200 3 ms}, because
 * Helm's command line shows nothing else. Logs the route template and never the URI, which may contain personal data. Health checks, metrics and static
 * files are logged at level DEBUG, all other requests at INFO. Thread-safe.
 */
public final class AccessLog implements RequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final List<String> DEBUG_PATHS = List.of("/health", "/metrics", "/static", "/docs/");
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PRECISION = 1000;

    @Override
    public void onCompleted(RequestRecord request) {
        String route = request.route().orElse("none");
        LoggingEventBuilder line = LOG.atLevel(level(request))
                .addKeyValue("correlation_id", request.correlationId())
                .addKeyValue("method", request.method())
                .addKeyValue("route", route)
                .addKeyValue("status", request.status())
                .addKeyValue("duration_ms", millis(request));
        if (request.bytes() >= 0) {
            line = line.addKeyValue("bytes", request.bytes());
        }
        if (request.subject().isPresent()) {
            line = line.addKeyValue("user_id", request.subject().get());
        }
        line.log(
                "{} {} {} {} ms",
                request.method(),
                route,
                request.status(),
                request.duration().toMillis());
    }

    private static Level level(RequestRecord request) {
        return DEBUG_PATHS.stream().anyMatch(request.path()::startsWith) ? Level.DEBUG : Level.INFO;
    }

    private static double millis(RequestRecord request) {
        return Math.round(request.duration().toNanos() / NANOS_PER_MILLI * PRECISION) / PRECISION;
    }
}
