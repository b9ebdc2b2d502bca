package io.hivematrix.beacon.web.auth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CookieSigningSecretTest {

    @Test
    void requires256Bits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CookieSigningSecret("only-thirty-one-bytes-of-secret"))
                .withMessageContaining("SECRET_KEY")
                .withMessageContaining("256 bits")
                .withMessageNotContaining("only-thirty");
        assertThat(new CookieSigningSecret("the-thirty-two-bytes-of-a-secret")).isNotNull();
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(new CookieSigningSecret("\u00e4".repeat(16))).isNotNull();
    }

    @Test
    void toString_hidesSecret() {
        assertThat(new CookieSigningSecret("the-thirty-two-bytes-of-a-secret").toString())
                .doesNotContain("thirty");
    }
}
