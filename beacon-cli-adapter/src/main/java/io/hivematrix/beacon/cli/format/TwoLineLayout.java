package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.cli.text.WordTruncation;
import java.util.List;

/** Layout for narrow terminals: number, SLA, priority and update in one line, subject and agent in the next. */
record TwoLineLayout(RelativeTimes times, Palette palette, int maxWidth) implements RowLayout {

    private static final String INDENT = "   ";
    private static final String GAP = "  ";
    private static final int MAX_AGENT_SHARE = 3;

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<String> lines(Row row) {
        String id = Column.ID.text(row);
        String mark = Column.MARK.text(row);
        String updated = Column.UPDATED.time(row).map(times::relative).orElse("");
        String right = Column.PRIORITY.text(row) + GAP + updated;
        int left = mark.length() + GAP.length() + DisplayWidth.width(id) + GAP.length();
        int slaWidth = maxWidth - left - GAP.length() - DisplayWidth.width(right);
        String sla = WordTruncation.truncate(Column.SLA.text(row), Math.max(0, slaWidth));
        String first = mark + GAP + id + GAP + DisplayWidth.pad(sla, slaWidth) + GAP + right;
        return DisplayWidth.width(first) > maxWidth
                ? List.of(DisplayWidth.truncate(mark + GAP + id, maxWidth), second(row))
                : List.of(
                        palette.colored(row.ticket().sla().color(), mark)
                                + GAP
                                + palette.link(row, id)
                                + GAP
                                + palette.colored(row.ticket().sla().color(), DisplayWidth.pad(sla, slaWidth))
                                + GAP
                                + right.stripTrailing(),
                        second(row));
    }

    private String second(Row row) {
        String agent = DisplayWidth.truncate(Column.AGENT.text(row), Math.max(0, maxWidth / MAX_AGENT_SHARE));
        int subjectWidth = maxWidth - INDENT.length() - GAP.length() - DisplayWidth.width(agent);
        if (subjectWidth < 1) {
            return DisplayWidth.truncate(INDENT + Column.SUBJECT.text(row), maxWidth)
                    .stripTrailing();
        }
        String subject = DisplayWidth.truncate(Column.SUBJECT.text(row), subjectWidth);
        String padding = " ".repeat(subjectWidth - DisplayWidth.width(subject));
        return (INDENT + TerminalSanitizer.isolate(subject) + padding + GAP + TerminalSanitizer.isolate(agent))
                .stripTrailing();
    }
}
