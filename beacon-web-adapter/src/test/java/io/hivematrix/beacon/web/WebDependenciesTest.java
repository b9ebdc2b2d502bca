package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitChecker;
import io.hivematrix.beacon.web.ratelimit.RateLimitModule;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.TestBeacon;
import org.junit.jupiter.api.Test;

/** A server does not start with parts that would not agree. */
class WebDependenciesTest {

    private final WebDependencies parts = TestBeacon.parts(FixedBoardSource.of(Boards.small()));

    @Test
    void withoutAGuard() {
        refused(parts, "guard");
    }

    @Test
    void withTwoGuards() {
        refused(parts.with(new OpenAuthenticationFeature()).with(new OpenAuthenticationFeature()), "Guard");
    }

    @Test
    void withLimitsTwice() {
        refused(parts.with(new OpenAuthenticationFeature()).with(limits()).with(limits()), "RateLimitChecker");
    }

    private RateLimitChecker limits() {
        return RateLimitModule.create(RateLimitSettings.DEFAULT, parts.clock(), parts.meters());
    }

    private static void refused(WebDependencies parts, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeaconServer.start(WebSettings.defaults("127.0.0.1", 0, "1.0.0-test"), parts))
                .withMessageContaining(named);
    }
}
