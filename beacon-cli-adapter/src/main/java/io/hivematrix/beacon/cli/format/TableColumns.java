package io.hivematrix.beacon.cli.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns of a table on a terminal if the command line names none. */
final class TableColumns {

    /** Columns that fit into 80 cells. */
    static final List<Column> NARROW =
            List.of(Column.MARK, Column.ID, Column.SLA, Column.SUBJECT, Column.AGENT, Column.PRIORITY, Column.UPDATED);

    /** Width from which the requester and a status that says more than the SLA are shown, too. */
    private static final int WIDE = 110;

    private TableColumns() {}

    static List<Column> of(List<Row> rows, int maxWidth) {
        List<Column> columns = new ArrayList<>(NARROW);
        if (maxWidth >= WIDE) {
            columns.add(columns.indexOf(Column.AGENT), Column.REQUESTER);
            if (rows.stream().anyMatch(TableColumns::statusSaysMore)) {
                columns.add(columns.indexOf(Column.UPDATED), Column.STATUS);
            }
        }
        return columns;
    }

    /** Returns whether the status is neither part of the SLA's text or the section's name nor just open. */
    static boolean statusSaysMore(Row row) {
        String status = Column.STATUS.text(row).toLowerCase(Locale.ROOT);
        String shown = (Column.SLA.text(row) + " " + row.section().label() + " open").toLowerCase(Locale.ROOT);
        return !shown.contains(status);
    }
}
