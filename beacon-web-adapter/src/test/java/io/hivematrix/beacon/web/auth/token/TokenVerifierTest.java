package io.hivematrix.beacon.web.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.TestKey;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class TokenVerifierTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final String valid = new TestTokens(clock).user("u-1", "technician");
    private final TokenVerifier verifier = new TokenVerifier(
            new JwksCache(new SingleKeyCore(), new CoreCallExecutor(Duration.ofSeconds(20), 8), clock::nanos),
            "beacon",
            clock);

    @Property(tries = 200)
    void rejectsTokenWithAnyCharacterChanged(
            @ForAll @IntRange(max = 2000) int position,
            @ForAll @AlphaChars @NumericChars @Chars({'-', '_', '.', '='}) char character) {
        int at = position % valid.length();
        String changed = valid.substring(0, at) + character + valid.substring(at + 1);

        if (changed.equals(valid)) {
            assertThat(verifier.verify(changed).viewer().subject()).isEqualTo("u-1");
        } else {
            assertThatThrownBy(() -> verifier.verify(changed)).isInstanceOf(AuthenticationException.class);
        }
    }

    @Property(tries = 200)
    void rejectsArbitraryText(@ForAll @StringLength(max = 200) String text) {
        assertThatThrownBy(() -> verifier.verify(text)).isInstanceOf(AuthenticationException.class);
    }

    @Property(tries = 40)
    void rejectsSignedArbitraryText(
            @ForAll @StringLength(max = 100) String header, @ForAll @StringLength(max = 100) String claims) {
        assertThatThrownBy(() -> verifier.verify(TestKey.FIRST.sign(header, claims)))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> verifier.verify(TestKey.FIRST.sign(TestTokens.header(TestKey.FIRST), claims)))
                .isInstanceOf(AuthenticationException.class);
    }

    private static final class SingleKeyCore implements CoreApi {

        @Override
        public byte[] keys() {
            return ("{\"keys\":[" + TestKey.FIRST.jwk() + "]}").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public CoreSession session(String token) {
            throw new UnsupportedOperationException();
        }
    }
}
