package io.hivematrix.beacon.codex.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifetimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"iat\": 1000, \"exp\": 1300}               | PT5M",
                "{\"iat\": 4102444800, \"exp\": 4102444860}   | PT1M",
                "{\"iat\": 1000.5, \"exp\": 1030.5}           | PT30S",
                "{\"iat\": 1000, \"exp\": 99999999999999}     | PT1H",
                "{\"iat\": 1000, \"exp\": 1000}               | PT5M",
                "{\"iat\": 1000, \"exp\": 900}                | PT5M",
                "{\"exp\": 1300}                              | PT5M",
                "{\"iat\": 1000}                              | PT5M",
                "{\"iat\": null, \"exp\": \"soon\"}           | PT5M",
                "[]                                           | PT5M",
                "null                                         | PT5M"
            })
    void isExpMinusIat(String claims, Duration life) {
        assertThat(TokenLifetime.of("e30." + base64(claims) + ".c2ln")).isEqualTo(life);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.b.c", "..", "e30.!!!.c2ln", "e30.e30.c2ln.more"})
    void isDefaultWithoutValidClaims(String token) {
        assertThat(TokenLifetime.of(token)).isEqualTo(Duration.ofMinutes(5));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
