package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.app.logging.event.StackTraceLimiter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Encodes each event as one line of JSON; the event's own keys are at top level (specification, "Structured Logging"). */
final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NO_BYTES = new byte[0];
    private static final Set<String> RESERVED_KEYS =
            Set.of("timestamp", "level", "service", "correlation_id", "message", "logger", "exception");

    private final StackTraceLimiter traces = new StackTraceLimiter(System::nanoTime);
    private final String service;

    JsonLogEncoder(String service) {
        this.service = service;
    }

    @Override
    public byte[] headerBytes() {
        return NO_BYTES;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return (json(LogEntry.of(event, traces)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NO_BYTES;
    }

    private ObjectNode json(LogEntry entry) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", entry.formattedTimestamp())
                .put("level", entry.level().name())
                .put("service", service)
                .put("correlation_id", entry.correlationId().orElse(null))
                .put("message", entry.message());
        entry.fields().forEach((key, value) -> line.putPOJO(uniqueKey(key), value));
        line.put("logger", entry.logger());
        entry.exception().ifPresent(exception -> line.put("exception", exception));
        return line;
    }

    /** Avoids duplicate keys in one object. */
    private static String uniqueKey(String key) {
        return RESERVED_KEYS.contains(key) ? key + "_" : key;
    }
}
