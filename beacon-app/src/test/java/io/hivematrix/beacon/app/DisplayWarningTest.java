package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says of screens at the start. */
class DisplayWarningTest {

    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(standardOutput);
    }

    @Test
    void open_isAWarning() {
        try (RunningBeacon beacon = start("open")) {
            String warning = "BEACON_DISPLAY=open: anyone who reaches " + beacon.address()
                    + "/display sees tickets without signing in";
            await().untilAsserted(() -> assertThat(log()).contains("\"level\":\"WARNING\"", warning));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "off"})
    void otherModes_areNoWarning(String mode) {
        try (RunningBeacon beacon = start(mode)) {
            await().until(() -> log().contains("Supported views"));
            assertThat(log()).contains("listening on " + beacon.address()).doesNotContain("BEACON_DISPLAY");
        }
    }

    private static RunningBeacon start(String mode) {
        return RunningBeacon.builder()
                .set("BEACON_DISPLAY", mode)
                .log(new LogSettings("beacon", true, LogLevel.INFO, LogSettings.Stream.OUT))
                .start();
    }

    private String log() {
        return captured.toString(StandardCharsets.UTF_8);
    }
}
