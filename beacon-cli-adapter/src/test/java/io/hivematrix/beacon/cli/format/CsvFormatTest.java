package io.hivematrix.beacon.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.testing.Boards;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    @Test
    void writesHeaderThenOneLinePerTicketInUtc() {
        String csv = new CsvFormat(List.of(Column.SECTION, Column.ID, Column.SUBJECT, Column.UPDATED, Column.LINK))
                .render(TestDashboards.result(Boards.small(), "{}"));
        assertThat(csv.split("\r\n", -1))
                .containsExactly(
                        "section,id,subject,updated,link",
                        "1,101,Ticket number 101,2026-11-22T13:00:00Z,https://psa.example/t/101",
                        "3,301,Ticket number 301,2026-11-22T13:00:00Z,https://psa.example/t/301",
                        "4,401,Ticket number 401,2026-11-22T13:00:00Z,https://psa.example/t/401",
                        "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1", "\r\n=cmd|' /C calc'!A0", "＝1+1", "\u200b=1"})
    void escapesFormulaAtStartOfCell(String subject) {
        assertThat(subjectOf(subject)).startsWith("'");
    }

    @Test
    void escapesFormulaAfterSemicolonSeparator() {
        assertThat(subjectOf("Help;=1+1; -2 and so on")).isEqualTo("Help;'=1+1; '-2 and so on");
    }

    @Property
    void roundTrip_preservesTextExceptApostrophes(@ForAll String subject) {
        assertThat(subjectOf(subject).replace("'", ""))
                .isEqualTo(TerminalSanitizer.sanitize(subject).replace("'", ""));
    }

    private static String subjectOf(String subject) {
        String csv = new CsvFormat(List.of(Column.ID, Column.SUBJECT, Column.REQUESTER))
                .render(TestDashboards.withText(subject));
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        assertThat(records).hasSize(2).allMatch(line -> line.getFieldCount() == 3);
        return records.get(1).getField(1);
    }
}
