package io.hivematrix.beacon.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

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
    void countsTerminalCells(String text, int cells) {
        assertThat(DisplayWidth.width(text)).isEqualTo(cells);
    }

    @Test
    void emojiPresentationAfterSpace_takesNoCell() {
        assertThat(DisplayWidth.width("a \uFE0Fb")).isEqualTo(3);
    }

    @Test
    void truncatesWithEllipsis() {
        assertThat(DisplayWidth.truncate("Password reset", 9)).isEqualTo("Password…");
        assertThat(DisplayWidth.truncate("Password reset", 14)).isEqualTo("Password reset");
    }

    @Test
    void truncatesBetweenGraphemeClusters() {
        assertThat(DisplayWidth.truncate("a👩‍👩‍👧‍👦bc", 3)).isEqualTo("a…");
        assertThat(DisplayWidth.truncate("日本語", 4)).isEqualTo("日…");
    }

    @Test
    void wrapsAtSpaces() {
        assertThat(DisplayWidth.wrap("Codex cannot be reached.", 13)).isEqualTo(List.of("Codex cannot", "be reached."));
    }

    @Property
    void truncatedTextFitsMaxWidth(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int maxWidth) {
        assertThat(DisplayWidth.width(DisplayWidth.truncate(TerminalSanitizer.sanitize(text), maxWidth)))
                .isLessThanOrEqualTo(maxWidth);
    }

    @Property
    void textThatFits_isNotTruncated(@ForAll String text) {
        String safe = TerminalSanitizer.sanitize(text);
        assertThat(DisplayWidth.truncate(safe, Math.max(1, DisplayWidth.width(safe))))
                .isEqualTo(safe);
    }

    @Property
    void wrappedLinesFitMaxWidth(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int maxWidth) {
        assertThat(DisplayWidth.wrap(TerminalSanitizer.sanitize(text), maxWidth))
                .allMatch(line -> DisplayWidth.width(line) <= maxWidth);
    }
}
