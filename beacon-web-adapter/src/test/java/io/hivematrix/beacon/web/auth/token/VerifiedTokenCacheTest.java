package io.hivematrix.beacon.web.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.TestKey;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.hivematrix.beacon.web.auth.model.Viewer;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokenCacheTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final AtomicInteger verifications = new AtomicInteger();
    private VerifiedTokenCache tokens;

    @BeforeEach
    void open() {
        CoreApi core = new CoreStandIn();
        CoreCallExecutor calls = new CoreCallExecutor(Duration.ofSeconds(20), 8);
        tokens = new VerifiedTokenCache(
                this::verify,
                new JwksCache(core, calls, clock::nanos),
                new SessionValidator(core, calls, clock, clock::nanos, SharedRevocations.NONE),
                clock,
                clock::nanos);
    }

    private VerifiedToken verify(String token) {
        verifications.incrementAndGet();
        if (token.startsWith("invalid")) {
            throw new AuthenticationException(RejectionReason.SIGNATURE);
        }
        Viewer viewer = new Viewer(
                token,
                "service",
                Optional.empty(),
                clock.instant().plus(Duration.ofMinutes(5)),
                Viewer.PrincipalKind.SERVICE);
        RSAPublicKey key = (RSAPublicKey) TestKey.FIRST.pair().getPublic();
        return new VerifiedToken(viewer, clock.instant(), TestKey.FIRST.id(), key);
    }

    private static void noLimit() {}

    @Test
    void verifiesTokenOnceUntilItExpires() {
        for (int second = 0; second < 300; second++) {
            assertThat(tokens.verify("valid", VerifiedTokenCacheTest::noLimit).subject())
                    .isEqualTo("valid");
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(verifications).hasValue(1);
    }

    @Test
    void verifiesTokenAgainAfterItExpires() {
        tokens.verify("valid", VerifiedTokenCacheTest::noLimit);
        clock.advance(Duration.ofMinutes(5).plusSeconds(TokenVerifier.SKEW_SECONDS));
        tokens.verify("valid", VerifiedTokenCacheTest::noLimit);

        assertThat(verifications).hasValue(2);
    }

    @Test
    void clockSetBack_tokenIsVerifiedAgainAfterItsLifetime() {
        tokens.verify("valid", VerifiedTokenCacheTest::noLimit);
        clock.setBack(Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(5).plusSeconds(TokenVerifier.SKEW_SECONDS));
        tokens.verify("valid", VerifiedTokenCacheTest::noLimit);

        assertThat(verifications).hasValue(2);
    }

    @Test
    void limitAppliesOnlyToUnknownTokens() {
        Runnable exceeded = () -> {
            throw new AuthenticationException(RejectionReason.RATE_LIMITED);
        };
        tokens.verify("valid", VerifiedTokenCacheTest::noLimit);

        assertThat(tokens.verify("valid", exceeded).subject()).isEqualTo("valid");
        assertThatThrownBy(() -> tokens.verify("other", exceeded)).isInstanceOf(AuthenticationException.class);
        assertThat(verifications).hasValue(1);
    }

    @Test
    void distinguishesTokensByLastCharacter() {
        assertThat(tokens.verify("valid-1", VerifiedTokenCacheTest::noLimit).subject())
                .isEqualTo("valid-1");
        assertThat(tokens.verify("valid-2", VerifiedTokenCacheTest::noLimit).subject())
                .isEqualTo("valid-2");
    }

    /** Its key may have been replaced; {@link RejectedTokenCache} spares the signature check. */
    @Test
    void asksVerifierAgainForRejectedToken() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> tokens.verify("invalid", VerifiedTokenCacheTest::noLimit))
                    .isInstanceOf(AuthenticationException.class);
            assertThat(verifications).hasValue(attempt);
        }
    }
}
