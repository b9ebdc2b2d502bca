package io.hivematrix.beacon.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "200/day;50/hour, 200/day;50/hour",
        "60/minute, 60/minute",
        "' 200 / day ; 50 / Hour ', 200/day;50/hour",
        "7/SECOND, 7/second",
        "'200 per day, 50 Per 1 hours', 200/day;50/hour",
        "1/minutes|2/day, 1/minute;2/day"
    })
    void parsesPolicies(String text, String meaning) {
        assertThat(RateLimitPolicy.parse(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "200/day;",
                "200",
                "/day",
                "200/",
                "200/week",
                "-1/day",
                "0/day",
                "1.5/day",
                "9999999999/day",
                "99999999999999/day",
                "2/day;3/day",
                "1 perday",
                "1 per 2 hours"
            })
    void rejectsMalformedPolicies_namesAllowedFormat(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimitPolicy.parse(text))
                .withMessageMatching("(?s).*(200/day;50/hour|1 to 1000000000).*");
    }

    @Test
    void namesMalformedPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimitPolicy.parse("200/day;50/fortnight"))
                .withMessageContaining("'fortnight'");
    }
}
