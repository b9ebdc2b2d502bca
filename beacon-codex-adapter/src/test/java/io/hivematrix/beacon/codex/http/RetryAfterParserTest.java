package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterParserTest {

    private final RetryAfterParser retryAfter = new RetryAfterParser(new TestClock(FakePlatform.START));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30                            | PT30S",
                "0                             | PT0S",
                "86400                         | PT15M",
                "Sun, 22 Nov 2026 15:13:01 GMT | PT1M",
                "Sun, 22 Nov 2026 15:00:00 GMT | PT0S"
            })
    void parsesSecondsAndDates(String text, Duration delay) {
        assertThat(in(Map.of("Retry-After", text))).contains(delay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "99999999999999999999", ""})
    void rejectsAnythingElse(String text) {
        assertThat(in(Map.of("Retry-After", text))).isEmpty();
        assertThat(in(Map.of())).isEmpty();
    }

    @Test
    void comparesDateWithDateHeader() {
        assertThat(in(Map.of(
                        "Retry-After", "Sun, 22 Nov 2026 15:23:01 GMT",
                        "Date", "Sun, 22 Nov 2026 15:22:01 GMT")))
                .contains(Duration.ofMinutes(1));
    }

    private Optional<Duration> in(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return retryAfter.parse(HttpHeaders.of(lists, (name, value) -> true));
    }
}
