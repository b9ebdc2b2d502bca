package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.fixture.StandardOutputCapture;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log messages about screens at the start. */
class DisplayWarningTest {

    @RegisterExtension
    final StandardOutputCapture output = new StandardOutputCapture();

    @Test
    void open_isAWarning() {
        try (RunningBeacon beacon = start("open")) {
            String warning = "BEACON_DISPLAY=open: anyone who reaches " + beacon.address()
                    + "/display sees tickets without signing in";
            await().untilAsserted(() -> assertThat(output.text()).contains("\"level\":\"WARNING\"", warning));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "off"})
    void otherModes_areNoWarning(String mode) {
        try (RunningBeacon beacon = start(mode)) {
            await().until(() -> output.text().contains("Supported views"));
            assertThat(output.text())
                    .contains("listening on " + beacon.address())
                    .doesNotContain("BEACON_DISPLAY");
        }
    }

    private static RunningBeacon start(String mode) {
        return RunningBeacon.builder()
                .set("BEACON_DISPLAY", mode)
                .log(new LogSettings("beacon", true, LogLevel.INFO, LogSettings.Stream.OUT))
                .start();
    }
}
