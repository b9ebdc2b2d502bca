package io.hivematrix.beacon.web.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.TestKey;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectedTokenCacheTest {

    private static final RSAPublicKey KEY = (RSAPublicKey) TestKey.FIRST.pair().getPublic();
    private static final RSAPublicKey ROTATED =
            (RSAPublicKey) TestKey.SECOND.pair().getPublic();

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final RejectedTokenCache rejected = new RejectedTokenCache(clock);
    private final AtomicInteger checks = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(
            value = RejectionReason.class,
            names = {"SIGNATURE", "ISSUER", "AUDIENCE", "CLAIMS", "EXPIRED", "MALFORMED"})
    void repeatedToken_costsOneCheck(RejectionReason reason) {
        assertThat(verify("bad", KEY, reason).isChecked()).isTrue();
        clock.advance(Duration.ofHours(1));

        AuthenticationException repeated = verify("bad", KEY, reason);

        assertThat(repeated.reason()).isEqualTo(reason);
        assertThat(repeated.isChecked()).isFalse();
        assertThat(checks).hasValue(1);
    }

    @Test
    void rotatedKey_isTried() {
        verify("bad", KEY, RejectionReason.SIGNATURE);
        verify("bad", ROTATED, RejectionReason.SIGNATURE);

        assertThat(checks).hasValue(2);
    }

    @Test
    void otherToken_isChecked() {
        verify("bad-1", KEY, RejectionReason.SIGNATURE);
        verify("bad-2", KEY, RejectionReason.SIGNATURE);

        assertThat(checks).hasValue(2);
    }

    @Test
    void earlyToken_isCheckedAgain() {
        verify("early", KEY, RejectionReason.TOO_EARLY);
        verify("early", KEY, RejectionReason.TOO_EARLY);

        assertThat(checks).hasValue(2);
    }

    @Test
    void clockSetBack_expiredTokenIsCheckedAgain() {
        verify("old", KEY, RejectionReason.EXPIRED);
        clock.setBack(Duration.ofHours(1));
        verify("old", KEY, RejectionReason.EXPIRED);

        assertThat(checks).hasValue(2);
    }

    private AuthenticationException verify(String token, RSAPublicKey key, RejectionReason reason) {
        return catchThrowableOfType(
                AuthenticationException.class,
                () -> rejected.verify(token, key, () -> {
                    checks.incrementAndGet();
                    throw new AuthenticationException(reason);
                }));
    }
}
