package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.OpenGuard;
import io.hivematrix.beacon.web.ratelimit.LimitSettings;
import io.hivematrix.beacon.web.ratelimit.RateLimits;
import io.hivematrix.beacon.web.ratelimit.RequestLimits;
import io.hivematrix.beacon.web.testing.TestBeacon;
import org.junit.jupiter.api.Test;

/** A server does not start with parts that would not agree. */
class WebPartsTest {

    private final WebParts parts = TestBeacon.parts(FixedBoardSource.of(Boards.small()));

    @Test
    void withoutAGuard() {
        refused(parts, "guard");
    }

    @Test
    void withTwoGuards() {
        refused(parts.with(new OpenGuard()).with(new OpenGuard()), "Guard");
    }

    @Test
    void withLimitsTwice() {
        refused(parts.with(new OpenGuard()).with(limits()).with(limits()), "RequestLimits");
    }

    private RequestLimits limits() {
        return RateLimits.of(LimitSettings.DEFAULT, parts.clock(), parts.meters());
    }

    private static void refused(WebParts parts, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeaconServer.start(WebSettings.defaults("127.0.0.1", 0, "1.0.0-test"), parts))
                .withMessageContaining(named);
    }
}
