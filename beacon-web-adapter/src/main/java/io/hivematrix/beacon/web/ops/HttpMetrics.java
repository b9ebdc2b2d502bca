package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Timer of requests by method, route and status. Thread-safe. */
public final class HttpMetrics implements RequestListener {

    private static final Duration[] LATENCY_BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;

    public HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onCompleted(RequestRecord request) {
        if (request.route().filter(route -> route.endsWith("/events")).isPresent()) {
            return; // lasts as long as the page is open
        }
        Timer.builder("http.server.requests")
                .description("Requests by method, template of the route, and status")
                .serviceLevelObjectives(LATENCY_BUCKETS)
                .tag("method", request.method())
                .tag("route", request.route().orElse("none"))
                .tag("status", Integer.toString(request.status()))
                .register(registry)
                .record(request.duration());
    }
}
