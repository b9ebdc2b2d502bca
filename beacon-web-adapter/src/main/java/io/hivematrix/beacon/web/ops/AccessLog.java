package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.http.RequestRecord;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes a line for each exchange: the template of its route and never its address, whose query may hold anything. What
 * machines ask all the time, health and metrics and static files, is told at debug level only.
 */
public final class AccessLog implements RequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final List<String> DEBUG_PATHS = List.of("/health", "/metrics", "/static", "/docs/");
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PRECISION = 1000;

    @Override
    public void onCompleted(RequestRecord exchange) {
        LoggingEventBuilder line = LOG.atLevel(level(exchange))
                .addKeyValue("correlation_id", exchange.correlationId())
                .addKeyValue("method", exchange.method())
                .addKeyValue("route", exchange.route().orElse("none"))
                .addKeyValue("status", exchange.status())
                .addKeyValue("duration_ms", millis(exchange));
        if (exchange.bytes() >= 0) {
            line = line.addKeyValue("bytes", exchange.bytes());
        }
        if (exchange.subject().isPresent()) {
            line = line.addKeyValue("user_id", exchange.subject().get());
        }
        line.log("Request served");
    }

    private static Level level(RequestRecord exchange) {
        return DEBUG_PATHS.stream().anyMatch(exchange.path()::startsWith) ? Level.DEBUG : Level.INFO;
    }

    private static double millis(RequestRecord exchange) {
        return Math.round(exchange.duration().toNanos() / NANOS_PER_MILLI * PRECISION) / PRECISION;
    }
}
