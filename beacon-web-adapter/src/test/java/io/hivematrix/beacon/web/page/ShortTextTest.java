package io.hivematrix.beacon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextTest {

    @ParameterizedTest
    @CsvSource({"a, 60", "'\"', 10", "'''', 12", "&, 12", "<, 15", "é, 30", "語, 20", "👩, 15"})
    void text_endsAfterTheBytesOfItsHtml(String character, int length) {
        assertThat(ShortText.of(character.repeat(length), 60)).isEqualTo(character.repeat(length));
        assertThat(ShortText.of(character.repeat(length + 1), 60)).isEqualTo(character.repeat(length) + "…");
    }
}
