package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Timer of requests by method, route and status. Thread-safe. */
public final class HttpMetrics implements RequestListener {

    private static final String NO_ROUTE = "none";
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
    /** The registry's own lookup takes 8 % of the time of a 304. */
    private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

    public HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onCompleted(RequestRecord request) {
        if (request.route().filter(route -> route.endsWith("/events")).isPresent()) {
            return; // lasts as long as the page is open
        }
        timers.computeIfAbsent(TimerKey.of(request), this::timer).record(request.duration());
    }

    private Timer timer(TimerKey key) {
        return Timer.builder("http.server.requests")
                .description("Requests by method, template of the route, and status")
                .serviceLevelObjectives(LATENCY_BUCKETS)
                .tags(Tags.of("method", key.method(), "route", key.route(), "status", Integer.toString(key.status())))
                .register(registry);
    }

    private record TimerKey(String method, String route, int status) {

        static TimerKey of(RequestRecord request) {
            return new TimerKey(request.method(), request.route().orElse(NO_ROUTE), request.status());
        }
    }
}
