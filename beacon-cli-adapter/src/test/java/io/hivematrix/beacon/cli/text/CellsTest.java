package io.hivematrix.beacon.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "Łódź, 4",
        "e\u0301, 1",
        "日本, 4",
        "한국어, 6",
        "שלום, 4",
        "🔥, 2",
        "👩‍👩‍👧‍👦, 2",
        "👍🏽, 2",
        "🇩🇪, 2",
        "❤️, 2",
        "\u2068אב\u2069, 2"
    })
    void countsCellsAsTerminalsDrawThem(String text, int cells) {
        assertThat(Cells.width(text)).isEqualTo(cells);
    }

    @Test
    void cutsAtTheEndAndSaysSo() {
        assertThat(Cells.cut("Password reset", 9)).isEqualTo("Password…");
        assertThat(Cells.cut("Password reset", 14)).isEqualTo("Password reset");
    }

    @Test
    void neverCutsThroughAnEmojiOrAWideCharacter() {
        assertThat(Cells.cut("a👩‍👩‍👧‍👦bc", 3)).isEqualTo("a…");
        assertThat(Cells.cut("日本語", 4)).isEqualTo("日…");
    }

    @Test
    void wrapsBetweenWords() {
        assertThat(Cells.wrap("Codex cannot be reached.", 13)).isEqualTo(List.of("Codex cannot", "be reached."));
    }

    @Property
    void cutTextFitsItsRoom(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int room) {
        assertThat(Cells.width(Cells.cut(SafeText.of(text), room))).isLessThanOrEqualTo(room);
    }

    @Property
    void textThatFitsIsNotCut(@ForAll String text) {
        String safe = SafeText.of(text);
        assertThat(Cells.cut(safe, Math.max(1, Cells.width(safe)))).isEqualTo(safe);
    }

    @Property
    void wrappedLinesFitTheirRoom(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int room) {
        assertThat(Cells.wrap(SafeText.of(text), room)).allMatch(line -> Cells.width(line) <= room);
    }
}
