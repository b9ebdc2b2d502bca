package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import org.junit.jupiter.api.Test;

/** {@code BEACON_HSTS_SECONDS}. */
class TransportSecuritySettingTest {

    private static final String HEADER = "Strict-Transport-Security";

    @Test
    void byDefault_isOff() {
        try (RunningBeacon beacon = RunningBeacon.start()) {
            assertThat(overHttps(beacon)).isEmpty();
        }
    }

    @Test
    void seconds_areSent() {
        try (RunningBeacon beacon =
                RunningBeacon.builder().set("BEACON_HSTS_SECONDS", "86400").start()) {
            assertThat(overHttps(beacon)).isEqualTo("max-age=86400");
        }
    }

    private static String overHttps(RunningBeacon beacon) {
        return beacon.getAnonymously("/health/live", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue(HEADER)
                .orElse("");
    }
}
