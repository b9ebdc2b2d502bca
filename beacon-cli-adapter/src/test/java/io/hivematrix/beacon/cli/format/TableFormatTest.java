package io.hivematrix.beacon.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.domain.testing.Boards;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableFormatTest {

    @Property(tries = 300)
    void everyLineFitsTerminal(@ForAll String text, @ForAll @IntRange(min = 1, max = 160) int columns) {
        assertThat(render(text, OptionalInt.of(columns)).lines())
                .allMatch(line -> DisplayWidth.width(line) <= columns, "at most " + columns + " cells");
    }

    @Property(tries = 300)
    void neverPrintsControlCharacters(@ForAll String text) {
        assertThat(render(text, OptionalInt.of(100)).replace("\n", "").codePoints())
                .noneMatch(Character::isISOControl);
    }

    @Test
    void wideAndRightToLeftText_keepsColumnsAligned() {
        String table = new TableFormat(
                        TableFormat.COLUMNS, TestDashboards.TIMES, Palette.PLAIN, OptionalInt.of(110), false)
                .render(TestDashboards.result(Boards.large(60), "{}"));
        List<Integer> widthsBeforeLastColumn = table.lines()
                .filter(line -> line.endsWith(" ago") && !line.contains("synced"))
                .map(line -> DisplayWidth.width(line.substring(0, line.lastIndexOf("  "))))
                .distinct()
                .toList();
        assertThat(table).contains("Druckerst", "مشكلة", "🔥");
        assertThat(widthsBeforeLastColumn).hasSize(1);
    }

    @Test
    void rightToLeftText_isIsolatedOnlyOnTerminal() {
        assertThat(render("مشكلة", OptionalInt.of(120))).contains("\u2068مشكلة\u2069");
        assertThat(render("مشكلة", OptionalInt.empty())).contains("مشكلة").doesNotContain("\u2068");
    }

    @Test
    void colorsFollowSla() {
        String table = new TableFormat(
                        List.of(Column.MARK, Column.ID),
                        TestDashboards.TIMES,
                        Palette.COLORED,
                        OptionalInt.empty(),
                        false)
                .render(TestDashboards.result(Boards.small(), "{}"));
        assertThat(table).contains("\u001b[1;31mR\u001b[0m  301", "\u001b[38;5;208mO\u001b[0m  101");
    }

    private static String render(String text, OptionalInt maxWidth) {
        return new TableFormat(TableFormat.COLUMNS, TestDashboards.TIMES, Palette.PLAIN, maxWidth, false)
                .render(TestDashboards.withText(text));
    }
}
