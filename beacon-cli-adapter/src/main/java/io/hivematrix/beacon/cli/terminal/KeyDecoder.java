package io.hivematrix.beacon.cli.terminal;

import io.hivematrix.beacon.cli.terminal.TerminalEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decoder of what a terminal sends for keys: characters and control sequences (ECMA-48) of xterm and its relatives. */
final class KeyDecoder {

    private static final Pattern SEQUENCE = Pattern.compile("\u001b[\\[O]([0-9;]*[A-Za-z~])|\u001b|\\X");
    private static final Map<String, Kind> KEYS = Map.ofEntries(
            Map.entry("A", Kind.UP),
            Map.entry("B", Kind.DOWN),
            Map.entry("H", Kind.HOME),
            Map.entry("F", Kind.END),
            Map.entry("1~", Kind.HOME),
            Map.entry("4~", Kind.END),
            Map.entry("5~", Kind.PAGE_UP),
            Map.entry("6~", Kind.PAGE_DOWN),
            Map.entry("7~", Kind.HOME),
            Map.entry("8~", Kind.END));

    private KeyDecoder() {}

    /** Returns the keys of a text that was read at once; unknown control sequences are ignored. */
    static List<TerminalEvent> decode(String text) {
        List<TerminalEvent> events = new ArrayList<>();
        Matcher matcher = SEQUENCE.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(1);
            if (key != null) {
                if (KEYS.containsKey(key)) {
                    events.add(TerminalEvent.of(KEYS.getOrDefault(key, Kind.ESCAPE)));
                }
            } else {
                events.add(character(matcher.group()));
            }
        }
        return events;
    }

    private static TerminalEvent character(String text) {
        return switch (text) {
            case "\u001b" -> TerminalEvent.of(Kind.ESCAPE);
            case "\r", "\n", "\r\n" -> TerminalEvent.of(Kind.ENTER);
            case "\u007f", "\b" -> TerminalEvent.of(Kind.BACKSPACE);
            default -> new TerminalEvent(Kind.TEXT, text);
        };
    }
}
