package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.ticket.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Text table with sections and counts, fitted to the width of the terminal if there is one.
 *
 * @param columns the columns; empty for those that fit
 * @param needsAgentFirst whether section 3 is above the others
 */
record TableFormat(
        List<Column> columns, RelativeTimes times, Palette palette, OptionalInt maxWidth, boolean needsAgentFirst)
        implements BoardFormat {

    /** Columns in pipes and files, and of the markup formats. */
    static final List<Column> COLUMNS = List.of(
            Column.MARK,
            Column.ID,
            Column.SUBJECT,
            Column.REQUESTER,
            Column.AGENT,
            Column.PRIORITY,
            Column.STATUS,
            Column.SLA,
            Column.UPDATED);

    /** Width of the terminal below which a ticket takes two lines. */
    private static final int TWO_LINES_BELOW = 60;

    @Override
    public String render(DashboardResult result) {
        Dashboard dashboard = result.dashboard();
        List<String> lines = new ArrayList<>();
        wrapped(BoardSummary.title(dashboard) + ": " + BoardSummary.summary(dashboard, times))
                .forEach(line -> lines.add(palette.bold(line)));
        BoardSummary.warnings(dashboard, times).forEach(warning -> lines.addAll(wrapped("! " + warning)));
        RowLayout layout = layout(Rows.of(dashboard));
        sections(dashboard).forEach(section -> append(lines, dashboard, section, layout));
        return String.join("\n", lines) + "\n";
    }

    private RowLayout layout(List<Row> rows) {
        if (!columns.isEmpty() || maxWidth.isEmpty()) {
            return new TableLayout(columns.isEmpty() ? COLUMNS : columns, rows, times, palette, maxWidth);
        }
        int width = maxWidth.getAsInt();
        return width < TWO_LINES_BELOW
                ? new TwoLineLayout(times, palette, width)
                : new TableLayout(TableColumns.of(rows, width), rows, times, palette, maxWidth);
    }

    private List<DashboardSection> sections(Dashboard dashboard) {
        List<DashboardSection> sections = new ArrayList<>(Rows.requestedSections(dashboard));
        if (needsAgentFirst) {
            sections.sort(Comparator.comparing(section -> !section.section().equals(Section.NEEDS_AGENT)));
        }
        return sections;
    }

    private void append(List<String> lines, Dashboard dashboard, DashboardSection section, RowLayout layout) {
        lines.add("");
        wrapped(BoardSummary.title(section)).forEach(line -> lines.add(palette.bold(line)));
        if (section.count() > 0) {
            lines.addAll(layout.header());
            Rows.of(dashboard, section).forEach(row -> lines.addAll(layout.lines(row)));
        }
    }

    private List<String> wrapped(String text) {
        return maxWidth.isPresent() ? DisplayWidth.wrap(text, maxWidth.getAsInt()) : List.of(text);
    }
}
