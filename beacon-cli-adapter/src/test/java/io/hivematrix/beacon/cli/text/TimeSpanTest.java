package io.hivematrix.beacon.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @Test
    void readsEveryUnit() {
        assertThat(TimeSpan.parse("90s")).contains(Duration.ofSeconds(90));
        assertThat(TimeSpan.parse("10m")).contains(Duration.ofMinutes(10));
        assertThat(TimeSpan.parse("2h")).contains(Duration.ofHours(2));
        assertThat(TimeSpan.parse("1d")).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "-1m", "1.5h", "10 m", "10min", "٣m", "9999999s"})
    void readsNothingElse(String text) {
        assertThat(TimeSpan.parse(text)).isEmpty();
    }
}
