package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampParserTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-14T16:35:58Z, 2026-11-14T16:35:58Z",
        "2026-11-14 16:35:58Z, 2026-11-14T16:35:58Z",
        "2026-11-22T08:12:01+00:00, 2026-11-22T08:12:01Z",
        "2026-11-22T08:12:01+02:00, 2026-11-22T06:12:01Z",
        "2026-11-22T08:12:01-0530, 2026-11-22T13:42:01Z",
        "2026-11-22T08:12:01+01, 2026-11-22T07:12:01Z",
        "2026-11-22T14:12:01.123456+00:00, 2026-11-22T14:12:01.123456Z",
        "2026-11-22T14:12:01.1Z, 2026-11-22T14:12:01.100Z",
        "2026-11-22T14:12:01.1234567899Z, 2026-11-22T14:12:01.123456789Z",
        "2026-11-22T14:12:01, 2026-11-22T14:12:01Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z"
    })
    void parsesTimestampsOfCodex(String text, Instant expected) {
        assertThat(TimestampParser.parse(text)).isEqualTo(Optional.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N/A",
                "Nov 22, 09:00 AM",
                "Nov 22, 2025 10:30 AM",
                "2026-11-22",
                "2026-11-22T08:12",
                "2026-02-30T08:12:01Z",
                "2026-13-01T08:12:01Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T08:60:01Z",
                "2026-11-22T08:12:60Z",
                "2026-11-22T08:12:01Zulu",
                "2026-11-22T08:12:01+99:00",
                "2026-11-22T08:12:01+00:00:00",
                "2026-11-22T08:12:01+0",
                "2026-11-22T08:12:01[UTC]",
                "2026/11/22T08:12:01Z",
                "２026-11-22T08:12:01Z",
                "-026-11-22T08:12:01Z"
            })
    void rejectsOtherFormats(String text) {
        assertThat(TimestampParser.parse(text)).isEmpty();
    }
}
