package io.hivematrix.beacon.app.logging.helm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes batches for Helm's ingest API, without values for which Helm rejects the whole batch (contract, section 4). */
final class HelmJson {

    private static final int MAX_TRACE_ID_LENGTH = 36;
    private static final char NUL = '\0';

    private HelmJson() {}

    static byte[] batch(String service, List<LogEntry> entries) {
        ObjectNode batch = JsonNodeFactory.instance.objectNode().put("service_name", service);
        ArrayNode logs = batch.putArray("logs");
        entries.forEach(entry -> add(logs.addObject(), entry));
        return batch.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ObjectNode log, LogEntry entry) {
        log.put("level", entry.level().name())
                .put("message", replaceNul(entry.message()))
                .put("timestamp", entry.formattedTimestamp());
        addContext(log.putObject("context"), entry);
        entry.correlationId().ifPresent(id -> log.put("trace_id", truncate(id)));
        if (entry.fields().containsKey("user_id")) {
            log.put("user_id", replaceNul(entry.fields().get("user_id").toString()));
        }
    }

    private static void addContext(ObjectNode context, LogEntry entry) {
        entry.fields()
                .forEach((key, value) -> context.putPOJO(key, value instanceof String text ? replaceNul(text) : value));
        context.put("logger", entry.logger());
        entry.correlationId()
                .filter(id -> id.length() > MAX_TRACE_ID_LENGTH)
                .ifPresent(id -> context.put(LogEntry.CORRELATION_ID, id));
        entry.exception().ifPresent(exception -> context.put("exception", replaceNul(exception)));
    }

    private static String truncate(String id) {
        return id.substring(0, Math.min(id.length(), MAX_TRACE_ID_LENGTH));
    }

    /** Helm's database rejects NUL. */
    private static String replaceNul(String text) {
        return text.replace(NUL, ' ');
    }
}
