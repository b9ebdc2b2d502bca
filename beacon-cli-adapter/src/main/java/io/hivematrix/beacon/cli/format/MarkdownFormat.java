package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** For chats and wikis: a heading and a table for each section; people's words stay words. */
final class MarkdownFormat implements BoardFormat {

    /** What Markdown, or HTML within it, could take for markup. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&:@$^=-]");

    private final List<Column> columns;
    private final RelativeTimes moments;

    MarkdownFormat(List<Column> columns, RelativeTimes moments) {
        this.columns = columns;
        this.moments = moments;
    }

    @Override
    public String render(DashboardResult answer) {
        Dashboard dashboard = answer.dashboard();
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("# " + escaped(BoardSummary.title(dashboard)));
        text.add("").add(escaped(BoardSummary.summary(dashboard, moments)));
        BoardSummary.warnings(dashboard, moments)
                .forEach(warning -> text.add("").add("> " + escaped(warning)));
        Rows.asked(dashboard).forEach(section -> append(text, dashboard, section));
        return text.toString();
    }

    private void append(StringJoiner text, Dashboard dashboard, DashboardSection section) {
        text.add("").add("## " + escaped(BoardSummary.title(section)));
        if (section.count() == 0) {
            return;
        }
        text.add("").add(line(columns.stream().map(Column::heading).toList()));
        text.add("|" + " --- |".repeat(columns.size()));
        for (Row row : Rows.of(dashboard, section)) {
            text.add(line(columns.stream().map(column -> cell(column, row)).toList()));
        }
    }

    private String cell(Column column, Row row) {
        if (column == Column.LINK) {
            return column.text(row).isEmpty() ? "" : "<" + column.text(row) + ">";
        }
        return column.kind() == Column.Kind.TIME
                ? column.moment(row).map(moments::dateAndTime).orElse("")
                : escaped(column.text(row));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The text so that nothing in it is markup: as character references, which no dialect takes for anything else. */
    static String escaped(String text) {
        return MARKUP.matcher(text)
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }
}
