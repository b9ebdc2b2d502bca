package io.hivematrix.beacon.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TerminalSanitizerTest {

    @Test
    void replacesEscapeCharacters() {
        assertThat(TerminalSanitizer.sanitize("\u001b[2Jgone \u009b31mred \u0007"))
                .isEqualTo("\uFFFD[2Jgone \uFFFD31mred \uFFFD");
    }

    @Test
    void replacesLineBreaksAndSpaces() {
        assertThat(TerminalSanitizer.sanitize(" one\r\ntwo\tthree\u2028four\u00a0 five "))
                .isEqualTo("one two three four five");
    }

    @Test
    void removesBidirectionalControls() {
        assertThat(TerminalSanitizer.sanitize("invoice\u202egpj.exe \u2067x\u2069"))
                .isEqualTo("invoicegpj.exe x");
    }

    @Test
    void preservesJoiners() {
        assertThat(TerminalSanitizer.sanitize("👩‍🚒 می‌خواهم")).isEqualTo("👩‍🚒 می‌خواهم");
    }

    @Test
    void replacesUnpairedSurrogates() {
        assertThat(TerminalSanitizer.sanitize("a\ud83d")).isEqualTo("a\uFFFD");
    }

    @Test
    void isolatesOnlyRightToLeftText() {
        assertThat(TerminalSanitizer.isolate("plain é 日本")).isEqualTo("plain é 日本");
        assertThat(TerminalSanitizer.isolate("مشكلة 1")).isEqualTo("\u2068مشكلة 1\u2069");
    }

    @Property
    void neverReturnsControlCharacters(@ForAll String text) {
        assertThat(TerminalSanitizer.sanitize(text).codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Property
    void isIdempotent(@ForAll String text) {
        String safe = TerminalSanitizer.sanitize(text);
        assertThat(TerminalSanitizer.sanitize(safe)).isEqualTo(safe);
    }
}
