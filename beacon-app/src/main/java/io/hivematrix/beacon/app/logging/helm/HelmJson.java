package io.hivematrix.beacon.app.logging.helm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes batches for Helm's ingest API, without values for which Helm rejects the whole batch (contract, section 4). */
final class HelmJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_TRACE_ID_LENGTH = 36;
    private static final char NUL = '\0';

    private HelmJson() {}

    static byte[] batch(String service, List<LogEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("service_name", service);
            json.writeArrayFieldStart("logs");
            for (LogEntry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, LogEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", entry.level().name());
        json.writeStringField("message", replaceNul(entry.message()));
        json.writeStringField("timestamp", entry.formattedTimestamp());
        writeContext(json, entry);
        if (entry.correlationId().isPresent()) {
            json.writeStringField("trace_id", truncate(entry.correlationId().get()));
        }
        if (entry.fields().containsKey("user_id")) {
            json.writeStringField(
                    "user_id", replaceNul(entry.fields().get("user_id").toString()));
        }
        json.writeEndObject();
    }

    private static void writeContext(JsonGenerator json, LogEntry entry) throws IOException {
        json.writeObjectFieldStart("context");
        for (Map.Entry<String, Object> field : entry.fields().entrySet()) {
            Object value = field.getValue();
            json.writeObjectField(field.getKey(), value instanceof String text ? replaceNul(text) : value);
        }
        json.writeStringField("logger", entry.logger());
        if (entry.correlationId()
                .filter(id -> id.length() > MAX_TRACE_ID_LENGTH)
                .isPresent()) {
            json.writeStringField(LogEntry.CORRELATION_ID, entry.correlationId().get());
        }
        if (entry.exception().isPresent()) {
            json.writeStringField("exception", replaceNul(entry.exception().get()));
        }
        json.writeEndObject();
    }

    private static String truncate(String id) {
        return id.substring(0, Math.min(id.length(), MAX_TRACE_ID_LENGTH));
    }

    /** Helm's database rejects NUL. */
    private static String replaceNul(String text) {
        return text.replace(NUL, ' ');
    }
}
