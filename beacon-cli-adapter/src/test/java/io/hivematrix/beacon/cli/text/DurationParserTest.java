package io.hivematrix.beacon.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationParserTest {

    @Test
    void parsesAllUnits() {
        assertThat(DurationParser.parse("90s")).contains(Duration.ofSeconds(90));
        assertThat(DurationParser.parse("10m")).contains(Duration.ofMinutes(10));
        assertThat(DurationParser.parse("2h")).contains(Duration.ofHours(2));
        assertThat(DurationParser.parse("1d")).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "-1m", "1.5h", "10 m", "10min", "٣m", "9999999s"})
    void rejectsOtherText(String text) {
        assertThat(DurationParser.parse(text)).isEmpty();
    }
}
