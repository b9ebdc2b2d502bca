package io.hivematrix.beacon.cli.terminal;

import io.hivematrix.beacon.cli.terminal.TerminalEvent.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decoder of what a terminal sends for keys: characters and control sequences (ECMA-48) of xterm and its relatives. */
final class KeyDecoder {

    private static final Pattern SEQUENCE = Pattern.compile("\u001b[\\[O]([0-9;]*[A-Za-z~])|\u001b|\\X");
    private static final Map<String, EventType> KEYS = Map.ofEntries(
            Map.entry("A", EventType.UP),
            Map.entry("B", EventType.DOWN),
            Map.entry("H", EventType.HOME),
            Map.entry("F", EventType.END),
            Map.entry("1~", EventType.HOME),
            Map.entry("4~", EventType.END),
            Map.entry("5~", EventType.PAGE_UP),
            Map.entry("6~", EventType.PAGE_DOWN),
            Map.entry("7~", EventType.HOME),
            Map.entry("8~", EventType.END));

    private KeyDecoder() {}

    /** Returns the keys of a text that was read at once; unknown control sequences are ignored. */
    static List<TerminalEvent> decode(String text) {
        List<TerminalEvent> events = new ArrayList<>();
        Matcher matcher = SEQUENCE.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(1);
            if (key != null) {
                if (KEYS.containsKey(key)) {
                    events.add(TerminalEvent.of(KEYS.getOrDefault(key, EventType.ESCAPE)));
                }
            } else {
                events.add(character(matcher.group()));
            }
        }
        return events;
    }

    private static TerminalEvent character(String text) {
        return switch (text) {
            case "\u001b" -> TerminalEvent.of(EventType.ESCAPE);
            case "\r", "\n", "\r\n" -> TerminalEvent.of(EventType.ENTER);
            case "\u007f", "\b" -> TerminalEvent.of(EventType.BACKSPACE);
            default -> new TerminalEvent(EventType.TEXT, text);
        };
    }
}
