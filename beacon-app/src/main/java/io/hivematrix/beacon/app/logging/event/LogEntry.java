package io.hivematrix.beacon.app.logging.event;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * A log event as it is written or shipped: secrets redacted, size bounded, independent of the thread that logged it.
 *
 * @param correlationId the correlation id of the request; empty outside of requests
 * @param fields the event's own keys; values are numbers, booleans or strings
 * @param logger the logger's name
 * @param exception the stack trace, or one line for a repetition; empty if there is no exception
 */
public record LogEntry(
        Instant timestamp,
        LogLevel level,
        Optional<String> correlationId,
        String message,
        Map<String, Object> fields,
        String logger,
        Optional<String> exception) {

    /** The key of the correlation id in the MDC and in JSON. */
    public static final String CORRELATION_ID = "correlation_id";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /**
     * Returns the entry of an event.
     *
     * @param traces limits the stack traces of one output
     */
    public static LogEntry of(ILoggingEvent event, StackTraceLimiter traces) {
        Map<String, Object> fields = fields(event.getKeyValuePairs());
        Object own = fields.remove(CORRELATION_ID);
        String correlationId = own == null ? event.getMDCPropertyMap().get(CORRELATION_ID) : own.toString();
        return new LogEntry(
                event.getInstant(),
                LogLevel.of(event.getLevel()),
                Optional.ofNullable(correlationId).map(SecretRedactor::of),
                SecretRedactor.of(String.valueOf(event.getFormattedMessage())),
                fields,
                event.getLoggerName(),
                Optional.ofNullable(event.getThrowableProxy())
                        .map(traces::format)
                        .map(SecretRedactor::of));
    }

    /** Returns the timestamp in UTC with milliseconds, such as {@code 2026-11-28T09:30:00.000Z} (ISO 8601). */
    public String formattedTimestamp() {
        return MILLISECONDS.format(timestamp);
    }

    private static Map<String, Object> fields(List<KeyValuePair> pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (pairs != null) {
            pairs.forEach(pair -> fields.put(pair.key, value(pair.value)));
        }
        return fields;
    }

    private static Object value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : SecretRedactor.of(String.valueOf(value));
    }
}
