package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Markdown with a heading and a table for each section; ticket text is escaped. */
record MarkdownFormat(List<Column> columns, RelativeTimes times) implements BoardFormat {

    /** Characters that can be markup in a line of Markdown, and the colon of an address. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~&$^]|:(?=\\S)|(?<=\\bwww)\\.");

    /** The beginning of a mention, which notifies people in chats; not the middle of an email address. */
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@(?=\\w)");

    /** Characters that end the address of a link. */
    private static final Map<String, String> ENCODED =
            Map.of("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "|", "%7C");

    @Override
    public String render(DashboardResult result) {
        Dashboard dashboard = result.dashboard();
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("# " + escape(BoardSummary.title(dashboard)));
        text.add("").add(escape(BoardSummary.summary(dashboard, times)) + ". Times in " + escape(times.zone()) + ".");
        BoardSummary.warnings(dashboard, times).forEach(warning -> text.add("").add("> " + escape(warning)));
        Rows.requestedSections(dashboard).forEach(section -> append(text, dashboard, section));
        return text.toString();
    }

    private void append(StringJoiner text, Dashboard dashboard, DashboardSection section) {
        text.add("").add("## " + escape(BoardSummary.title(section)));
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
        String link = Column.LINK.text(row);
        if (column == Column.LINK) {
            return link.isEmpty() ? "" : "<" + encoded(link) + ">";
        }
        if (column == Column.ID && !link.isEmpty()) {
            return "[" + column.text(row) + "](" + encoded(link) + ")";
        }
        return column.type() == Column.DataType.TIME
                ? column.time(row).map(times::dateAndTime).orElse("")
                : escape(column.text(row));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String encoded(String link) {
        String encoded = link;
        for (Map.Entry<String, String> character : ENCODED.entrySet()) {
            encoded = encoded.replace(character.getKey(), character.getValue());
        }
        return encoded;
    }

    /** Escapes markup with backslashes, and mentions, which have no escape, with a zero-width space. */
    static String escape(String text) {
        return MENTION.matcher(MARKUP.matcher(text).replaceAll("\\\\$0")).replaceAll("@\u200b");
    }
}
