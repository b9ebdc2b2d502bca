package io.hivematrix.beacon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SirenLevelsTest {

    /** Up to twice the threshold is a normal day and no emergency. */
    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "30, ''",
        "31, count-warning",
        "46, count-danger",
        "60, count-danger",
        "61, count-critical",
        "91, count-emergency"
    })
    void style_dependsOnMultipleOfThreshold(int total, String style) {
        assertThat(SirenLevels.around(30).styleOf(total)).isEqualTo(style);
    }
}
