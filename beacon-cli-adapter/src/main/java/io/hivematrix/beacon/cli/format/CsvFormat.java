package io.hivematrix.beacon.cli.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hivematrix.beacon.cli.source.DashboardResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180) with a header of column keys and times in UTC. Text cells that a spreadsheet would evaluate as a formula
 * get a leading apostrophe, also after a semicolon: in some locales spreadsheets split cells there.
 */
record CsvFormat(List<Column> columns) implements BoardFormat {

    static final List<Column> COLUMNS = List.of(
            Column.SECTION,
            Column.ID,
            Column.SUBJECT,
            Column.REQUESTER,
            Column.EMAIL,
            Column.AGENT,
            Column.AGENT_ID,
            Column.PRIORITY,
            Column.STATUS,
            Column.SLA,
            Column.COLOR,
            Column.DUE,
            Column.UPDATED,
            Column.CREATED,
            Column.GROUP,
            Column.LINK);

    /** Position before a formula character, including full-width forms. */
    private static final Pattern FORMULA_START = Pattern.compile("(^|; ?)(?=[=+@\uFF1D\uFF0B\uFF0D\uFF20-])");

    @Override
    public boolean hasNotices() {
        return false;
    }

    @Override
    public String render(DashboardResult result) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::key).toList());
            for (Row row : Rows.of(result.dashboard())) {
                csv.writeRecord(
                        columns.stream().map(column -> cell(column, row)).toList());
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return text.toString();
    }

    private static String cell(Column column, Row row) {
        String text = column.text(row);
        return column.type() == Column.DataType.TEXT ? escapeFormulas(text) : text;
    }

    /** Escapes text so that no spreadsheet evaluates it as a formula. */
    static String escapeFormulas(String text) {
        return FORMULA_START.matcher(text).replaceAll("$1'");
    }
}
