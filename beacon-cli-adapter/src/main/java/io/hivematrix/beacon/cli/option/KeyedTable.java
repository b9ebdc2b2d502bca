package io.hivematrix.beacon.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** List of entries with the same keys, rendered as a table or as JSON. */
public final class KeyedTable {

    private static final String GAP = "  ";

    private final List<String> keys;
    private final List<Map<String, Object>> entries = new ArrayList<>();

    /** Creates an empty table with columns in the given order. */
    public KeyedTable(String... keys) {
        this.keys = List.of(keys);
    }

    /** Adds an entry with a string, number, boolean or list of numbers for each key. */
    public void add(Map<String, Object> entry) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        keys.forEach(key -> ordered.put(key, entry.getOrDefault(key, "")));
        entries.add(ordered);
    }

    /** Renders columns padded to equal width, with a header line. */
    String toTable() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(keys.stream()
                .map(key -> key.replace('_', ' ').toUpperCase(Locale.ROOT))
                .toList());
        entries.forEach(
                entry -> lines.add(entry.values().stream().map(KeyedTable::cell).toList()));
        int[] widths = widths(lines);
        StringBuilder table = new StringBuilder();
        lines.forEach(line -> table.append(line(line, widths)).append('\n'));
        return table.toString();
    }

    String toJson() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String cell(Object value) {
        if (value instanceof List<?> values) {
            return String.join(", ", values.stream().map(KeyedTable::cell).toList());
        }
        return TerminalSanitizer.sanitize(value.toString());
    }

    private int[] widths(List<List<String>> lines) {
        int[] widths = new int[keys.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.width(line.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(line.isEmpty() ? "" : GAP)
                    .append(DisplayWidth.pad(TerminalSanitizer.isolate(cells.get(i)), widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
