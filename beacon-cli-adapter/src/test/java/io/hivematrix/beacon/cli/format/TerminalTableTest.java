package io.hivematrix.beacon.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.WordTruncation;
import io.hivematrix.beacon.domain.testing.Boards;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables on terminals, with the columns that fit. */
class TerminalTableTest {

    @Test
    void eightyColumns_showWhatIsNeededToChooseATicket() {
        String table = render(80, Palette.PLAIN);
        assertThat(table)
                .contains("    ID  SLA            SUBJECT            AGENT         PRIORITY  UPDATED")
                .contains("R  301  Overdue by 2h  Ticket number 301  Ömar Zięba    Urgent    2h ago");
    }

    @Test
    void sixtyColumns_slaIsReadable() {
        assertThat(render(60, Palette.PLAIN)).contains("R  301  Overdue by 2h  ");
    }

    @Test
    void below60Columns_ticketsTakeTwoLines() {
        assertThat(render(50, Palette.PLAIN))
                .contains(
                        "\nR  301  Overdue by 2h               Urgent  2h ago\n   Ticket number 301                    Ömar Zięba\n")
                .doesNotContain("SUBJECT");
    }

    @Test
    void eightyColumns_areEnoughForLongTexts() {
        String table = new TableFormat(List.of(), TestDashboards.TIMES, Palette.PLAIN, OptionalInt.of(80), false)
                .render(TestDashboards.result(Boards.large(60), "{}"));
        assertThat(table.lines().filter(line -> line.contains("SUBJECT")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" +ID +SLA +SUBJECT +AGENT +PRIORITY +UPDATED"));
    }

    @Property(tries = 300)
    void everyLineFitsTerminal(@ForAll String text, @ForAll @IntRange(min = 1, max = 160) int columns) {
        String table = new TableFormat(List.of(), TestDashboards.TIMES, Palette.PLAIN, OptionalInt.of(columns), false)
                .render(TestDashboards.withText(text));
        assertThat(table.lines())
                .allMatch(line -> DisplayWidth.width(line) <= columns, "at most " + columns + " cells");
    }

    @Test
    void wideTerminal_showsRequesterToo() {
        assertThat(render(120, Palette.PLAIN)).contains("REQUESTER").contains("John Doe");
        assertThat(render(80, Palette.PLAIN)).doesNotContain("John Doe");
    }

    @Test
    void statusIsShownOnlyIfItSaysMoreThanSla() {
        String table = new TableFormat(List.of(), TestDashboards.TIMES, Palette.PLAIN, OptionalInt.of(160), false)
                .render(TestDashboards.result(Boards.small(), "{}"));
        assertThat(table).doesNotContain("STATUS");
    }

    @ParameterizedTest
    @CsvSource({"80", "50"})
    void numbersAreLinksIfTerminalShowsThem(int columns) {
        assertThat(render(columns, Palette.LINKED))
                .contains("\u001b]8;;https://psa.example/t/301\u001b\\301\u001b]8;;\u001b\\");
        assertThat(render(columns, Palette.COLORED)).doesNotContain("\u001b]8");
    }

    @Test
    void section3_canBeFirst() {
        String table = new TableFormat(List.of(), TestDashboards.TIMES, Palette.PLAIN, OptionalInt.of(80), true)
                .render(TestDashboards.result(Boards.small(), "{}"));
        assertThat(table.indexOf("Needs Agent")).isPositive().isLessThan(table.indexOf("Open Helpdesk"));
        assertThat(table.indexOf("Open Helpdesk")).isLessThan(table.indexOf("Other Active"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Overdue by 2h                         | 13 | Overdue by 2h",
                "Overdue by 2h                         | 12 | Overdue 2h",
                "Waiting on Customer (2 hours ago)     | 20 | Waiting on Customer",
                "Waiting on Customer (2 hours ago)     | 16 | Waiting Customer",
                "Waiting on Customer (2 hours ago)     | 15 | Waiting…",
                "Update Overdue (Pending, 3 hours ago) | 16 | Update Overdue",
                "FR Overdue by 22 min                  | 17 | FR Overdue by 22m",
                "FR Overdue by 1.3 hours               | 16 | FR Overdue 1.3h",
                "FR Overdue by 1.3 hours               | 14 | FR Overdue…",
                "Unbelievable                          | 8  | Unbelie…"
            })
    void slaIsShortenedByWords(String text, int width, String expected) {
        assertThat(WordTruncation.truncate(text, width)).isEqualTo(expected);
    }

    @Property
    void shortenedTextFits(@ForAll String text, @ForAll @IntRange(min = 0, max = 40) int width) {
        assertThat(DisplayWidth.width(WordTruncation.truncate(text, width))).isLessThanOrEqualTo(width);
    }

    private static String render(int columns, Palette palette) {
        return new TableFormat(List.of(), TestDashboards.TIMES, palette, OptionalInt.of(columns), false)
                .render(TestDashboards.result(Boards.small(), "{}"));
    }
}
