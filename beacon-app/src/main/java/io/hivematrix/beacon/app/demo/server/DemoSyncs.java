package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Ticket syncs of the demo: each takes four seconds and succeeds. */
final class DemoSyncs {

    private static final Duration DURATION = Duration.ofSeconds(4);

    private final Map<String, Instant> started = new ConcurrentHashMap<>();
    private final Clock clock;

    DemoSyncs(Clock clock) {
        this.clock = clock;
    }

    ObjectNode start() {
        String id = UUID.randomUUID().toString();
        started.put(id, clock.instant());
        return JsonNodeFactory.instance
                .objectNode()
                .put("success", true)
                .put("job_id", id)
                .put("message", "Ticket sync started in background");
    }

    Optional<JsonNode> status(String id) {
        return Optional.ofNullable(started.get(id)).map(start -> status(id, start));
    }

    private ObjectNode status(String id, Instant start) {
        Instant end = start.plus(DURATION);
        boolean running = clock.instant().isBefore(end);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("script", "psa")
                .put("status", running ? "running" : "completed")
                .put("started_at", start.toString())
                .put("completed_at", running ? null : end.toString())
                .put("output", running ? null : "Synced")
                .putNull("error")
                .put("success", running ? null : Boolean.TRUE);
    }
}
