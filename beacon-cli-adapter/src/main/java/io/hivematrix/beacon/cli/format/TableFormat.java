package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** For people at a terminal: sections with heads and counts, cut to its width; into a pipe as wide as it gets. */
final class TableFormat implements BoardFormat {

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

    private final List<Column> columns;
    private final RelativeTimes moments;
    private final Palette palette;
    private final OptionalInt room;

    TableFormat(List<Column> columns, RelativeTimes moments, Palette palette, OptionalInt room) {
        this.columns = columns;
        this.moments = moments;
        this.palette = palette;
        this.room = room;
    }

    @Override
    public String render(DashboardResult answer) {
        Dashboard dashboard = answer.dashboard();
        List<String> lines = new ArrayList<>();
        wrapped(BoardSummary.title(dashboard) + ": " + BoardSummary.summary(dashboard, moments))
                .forEach(line -> lines.add(palette.bold(line)));
        BoardSummary.warnings(dashboard, moments).forEach(warning -> lines.addAll(wrapped("! " + warning)));
        TableLayout grid = new TableLayout(columns, Rows.of(dashboard), moments, palette, room);
        Rows.asked(dashboard).forEach(section -> append(lines, dashboard, section, grid));
        return String.join("\n", lines) + "\n";
    }

    private void append(List<String> lines, Dashboard dashboard, DashboardSection section, TableLayout grid) {
        lines.add("");
        wrapped(BoardSummary.title(section)).forEach(line -> lines.add(palette.bold(line)));
        if (section.count() > 0) {
            lines.add(grid.head());
            Rows.of(dashboard, section).forEach(row -> lines.add(grid.line(row)));
        }
    }

    private List<String> wrapped(String text) {
        return room.isPresent() ? DisplayWidth.wrap(text, room.getAsInt()) : List.of(text);
    }
}
