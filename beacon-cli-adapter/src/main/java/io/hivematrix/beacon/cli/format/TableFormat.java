package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Text table with sections and counts, fitted to the width of the terminal if there is one. */
record TableFormat(List<Column> columns, RelativeTimes times, Palette palette, OptionalInt maxWidth)
        implements BoardFormat {

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

    @Override
    public String render(DashboardResult result) {
        Dashboard dashboard = result.dashboard();
        List<String> lines = new ArrayList<>();
        wrapped(BoardSummary.title(dashboard) + ": " + BoardSummary.summary(dashboard, times))
                .forEach(line -> lines.add(palette.bold(line)));
        BoardSummary.warnings(dashboard, times).forEach(warning -> lines.addAll(wrapped("! " + warning)));
        TableLayout layout = new TableLayout(columns, Rows.of(dashboard), times, palette, maxWidth);
        Rows.requestedSections(dashboard).forEach(section -> append(lines, dashboard, section, layout));
        return String.join("\n", lines) + "\n";
    }

    private void append(List<String> lines, Dashboard dashboard, DashboardSection section, TableLayout layout) {
        lines.add("");
        wrapped(BoardSummary.title(section)).forEach(line -> lines.add(palette.bold(line)));
        if (section.count() > 0) {
            lines.add(layout.header());
            Rows.of(dashboard, section).forEach(row -> lines.add(layout.line(row)));
        }
    }

    private List<String> wrapped(String text) {
        return maxWidth.isPresent() ? DisplayWidth.wrap(text, maxWidth.getAsInt()) : List.of(text);
    }
}
