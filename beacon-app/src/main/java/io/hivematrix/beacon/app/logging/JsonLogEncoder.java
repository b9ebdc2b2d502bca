package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.app.logging.event.StackTraceLimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** Encodes each event as one line of JSON; the event's own keys are at top level (specification, "Structured Logging"). */
final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NO_BYTES = new byte[0];
    private static final JsonFactory JSON = new JsonFactory();
    private static final int INITIAL_BYTES = 512;
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
        ByteArrayOutputStream line = new ByteArrayOutputStream(INITIAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(LogEntry.of(event, traces), json);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return line.toByteArray();
    }

    @Override
    public byte[] footerBytes() {
        return NO_BYTES;
    }

    private void write(LogEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("timestamp", entry.formattedTimestamp());
        json.writeStringField("level", entry.level().name());
        json.writeStringField("service", service);
        json.writeObjectField("correlation_id", entry.correlationId().orElse(null));
        json.writeStringField("message", entry.message());
        for (Map.Entry<String, Object> field : entry.fields().entrySet()) {
            json.writeObjectField(uniqueKey(field.getKey()), field.getValue());
        }
        json.writeStringField("logger", entry.logger());
        if (entry.exception().isPresent()) {
            json.writeStringField("exception", entry.exception().get());
        }
        json.writeEndObject();
    }

    /** Avoids duplicate keys in one object. */
    private static String uniqueKey(String key) {
        return RESERVED_KEYS.contains(key) ? key + "_" : key;
    }
}
