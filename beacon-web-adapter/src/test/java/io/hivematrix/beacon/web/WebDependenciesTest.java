package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import org.junit.jupiter.api.Test;

/** Components with which a server does not start. */
class WebDependenciesTest {

    private final WebDependencies parts = TestBeacon.parts(FixedBoardSource.of(Boards.small()));

    @Test
    void rejectsMissingAuthentication() {
        assertRejected(parts, "AuthenticationFeature");
    }

    @Test
    void rejectsTwoAuthenticationFeatures() {
        assertRejected(
                parts.with(new OpenAuthenticationFeature()).with(new OpenAuthenticationFeature()),
                "AuthenticationFeature");
    }

    @Test
    void rejectsTwoRateLimitFeatures() {
        assertRejected(
                parts.with(new OpenAuthenticationFeature()).with(limits()).with(limits()), "RateLimitFeature");
    }

    private RateLimitFeature limits() {
        return new RateLimitFeature(RateLimitSettings.DEFAULT, System::nanoTime, parts.meters());
    }

    private static void assertRejected(WebDependencies dependencies, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeaconServer.start(TestSettings.web(0), dependencies))
                .withMessageContaining(named);
    }
}
