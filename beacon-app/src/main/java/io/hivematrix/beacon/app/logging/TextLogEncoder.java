package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.app.logging.event.StackTraceLimiter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Encodes each event as one line of text, followed by the stack trace if there is an exception. */
final class TextLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NO_BYTES = new byte[0];
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    private final StackTraceLimiter traces = new StackTraceLimiter(System::nanoTime);

    @Override
    public byte[] headerBytes() {
        return NO_BYTES;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        LogEntry entry = LogEntry.of(event, traces);
        StringBuilder line = new StringBuilder();
        line.append(entry.formattedTimestamp());
        line.append(String.format(Locale.ROOT, " %-7s ", entry.level()));
        entry.correlationId().ifPresent(id -> line.append('[').append(id).append("] "));
        line.append(oneLine(entry.message()));
        entry.fields()
                .forEach((key, value) ->
                        line.append(' ').append(key).append('=').append(oneLine(String.valueOf(value))));
        line.append('\n');
        entry.exception()
                .map(TextLogEncoder::escape)
                .ifPresent(trace -> line.append(trace).append(trace.endsWith("\n") ? "" : "\n"));
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NO_BYTES;
    }

    /** Prevents log injection: ASCII control characters, line breaks included, become one space. */
    private static String oneLine(String text) {
        return escape(CONTROL.matcher(text).replaceAll(" "));
    }

    /** Escapes characters that a terminal does not show or that reorder others. */
    private static String escape(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "\\\\u%04x", found.group().codePointAt(0)));
    }
}
