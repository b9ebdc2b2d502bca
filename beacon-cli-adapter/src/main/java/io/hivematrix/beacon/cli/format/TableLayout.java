package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Columns of the same widths for all sections, in cells. */
final class TableLayout {

    private static final int LEAST_WORDS = 6;

    private final List<Column> columns;
    private final RelativeTimes moments;
    private final Palette palette;
    private final OptionalInt room;
    private final int[] widths;

    TableLayout(List<Column> columns, List<Row> rows, RelativeTimes moments, Palette palette, OptionalInt room) {
        this.columns = columns;
        this.moments = moments;
        this.palette = palette;
        this.room = room;
        int[] wished = wished(rows);
        this.widths = room.isPresent() ? ColumnWidths.fit(wished, least(wished), room.getAsInt()) : wished;
    }

    /** The line of headings. */
    String head() {
        return palette.dim(line(columns.stream()
                .map(column -> column.heading().toUpperCase(Locale.ROOT))
                .toList()));
    }

    /** The line of a ticket. */
    String line(Row row) {
        List<String> cells = columns.stream().map(column -> cell(column, row)).toList();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (widths[i] > 0) {
                append(line, painted(i, row, placed(i, cells.get(i))));
            }
        }
        return line.toString().stripTrailing();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (widths[i] > 0) {
                append(line, placed(i, cells.get(i)));
            }
        }
        return line.toString().stripTrailing();
    }

    private static void append(StringBuilder line, String cell) {
        line.append(line.isEmpty() ? "" : " ".repeat(ColumnWidths.GAP)).append(cell);
    }

    private String cell(Column column, Row row) {
        return column.kind() == Column.Kind.TIME
                ? column.moment(row).map(moments::distance).orElse("")
                : column.text(row);
    }

    /** Cut and padded; on a terminal, text from right to left is kept from turning what stands beside it. */
    private String placed(int column, String text) {
        String cut = DisplayWidth.cut(text, widths[column]);
        String shown = room.isPresent() ? TerminalSanitizer.isolated(cut) : cut;
        String space = " ".repeat(widths[column] - DisplayWidth.width(cut));
        return columns.get(column).kind() == Column.Kind.NUMBER ? space + shown : shown + space;
    }

    private String painted(int column, Row row, String text) {
        return switch (columns.get(column)) {
            case MARK, SLA, COLOR -> palette.painted(row.ticket().sla().color(), text);
            default -> text;
        };
    }

    private int[] wished(List<Row> rows) {
        int[] wished = columns.stream()
                .mapToInt(column -> Math.max(1, column.heading().length()))
                .toArray();
        for (Row row : rows) {
            for (int i = 0; i < wished.length; i++) {
                wished[i] = Math.max(wished[i], DisplayWidth.width(cell(columns.get(i), row)));
            }
        }
        return wished;
    }

    private int[] least(int[] wished) {
        int[] least = Arrays.copyOf(wished, wished.length);
        for (int i = 0; i < least.length; i++) {
            if (columns.get(i).kind() == Column.Kind.WORDS) {
                least[i] = Math.min(least[i], LEAST_WORDS);
            }
        }
        return least;
    }
}
