package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.cli.text.WordTruncation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Layout of a table whose columns have the same widths in all sections. */
final class TableLayout implements RowLayout {

    private static final int MIN_TEXT_WIDTH = 6;

    /** Enough for "FR Overdue 12m". */
    private static final int MIN_SLA_WIDTH = 14;

    private static final int WIDE = 100;
    private static final int NARROW_SLA = 16;
    private static final int NARROW_NAME = 12;
    private static final String GAP = " ".repeat(ColumnWidths.GAP);

    private final List<Column> columns;
    private final RelativeTimes times;
    private final Palette palette;
    private final OptionalInt maxWidth;
    private final int[] widths;

    TableLayout(List<Column> columns, List<Row> rows, RelativeTimes times, Palette palette, OptionalInt maxWidth) {
        this.columns = columns;
        this.times = times;
        this.palette = palette;
        this.maxWidth = maxWidth;
        int[] preferred = preferredWidths(rows);
        this.widths = maxWidth.isPresent()
                ? ColumnWidths.fit(preferred, minimumWidths(preferred), maxWidth.getAsInt())
                : preferred;
    }

    @Override
    public List<String> header() {
        return List.of(palette.dim(line(i -> aligned(i, columns.get(i).heading().toUpperCase(Locale.ROOT)))));
    }

    @Override
    public List<String> lines(Row row) {
        return List.of(line(i -> colored(i, row, aligned(i, cell(columns.get(i), row)))));
    }

    private String line(IntFunction<String> cell) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                line.append(line.isEmpty() ? "" : GAP).append(cell.apply(i));
            }
        }
        return line.toString().stripTrailing();
    }

    private String cell(Column column, Row row) {
        if (column == Column.STATUS && maxWidth.isPresent() && !TableColumns.statusSaysMore(row)) {
            return "";
        }
        return column.type() == Column.DataType.TIME
                ? column.time(row).map(times::relative).orElse("")
                : column.text(row);
    }

    /** Truncates and pads; on a terminal, right-to-left text is isolated from adjacent cells. */
    private String aligned(int column, String text) {
        String truncated = columns.get(column) == Column.SLA
                ? WordTruncation.truncate(text, widths[column])
                : DisplayWidth.truncate(text, widths[column]);
        String shown = maxWidth.isPresent() ? TerminalSanitizer.isolate(truncated) : truncated;
        String padding = " ".repeat(widths[column] - DisplayWidth.width(truncated));
        return columns.get(column).type() == Column.DataType.NUMBER ? padding + shown : shown + padding;
    }

    private String colored(int column, Row row, String text) {
        return switch (columns.get(column)) {
            case MARK, SLA, COLOR -> palette.colored(row.ticket().sla().color(), text);
            case ID -> text.replace(text.strip(), palette.link(row, text.strip()));
            default -> text;
        };
    }

    private int[] preferredWidths(List<Row> rows) {
        int[] preferred = columns.stream()
                .mapToInt(column -> Math.max(1, column.heading().length()))
                .toArray();
        for (Row row : rows) {
            for (int i = 0; i < preferred.length; i++) {
                preferred[i] = Math.max(preferred[i], DisplayWidth.width(cell(columns.get(i), row)));
            }
        }
        if (maxWidth.isPresent() && maxWidth.getAsInt() < WIDE) {
            for (int i = 0; i < preferred.length; i++) {
                preferred[i] = Math.min(preferred[i], maxNarrowWidth(columns.get(i)));
            }
        }
        return preferred;
    }

    /** Leaves most of a narrow line to the subject. */
    private static int maxNarrowWidth(Column column) {
        return switch (column) {
            case SLA -> NARROW_SLA;
            case AGENT, REQUESTER -> NARROW_NAME;
            default -> Integer.MAX_VALUE;
        };
    }

    private int[] minimumWidths(int[] preferred) {
        int[] minimum = Arrays.copyOf(preferred, preferred.length);
        for (int i = 0; i < minimum.length; i++) {
            if (columns.get(i).type() == Column.DataType.TEXT) {
                minimum[i] = Math.min(minimum[i], columns.get(i) == Column.SLA ? MIN_SLA_WIDTH : MIN_TEXT_WIDTH);
            }
        }
        return minimum;
    }
}
