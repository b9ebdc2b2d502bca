package io.hivematrix.beacon.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.fixture.StandardOutputCapture;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListenAddressTest {

    @RegisterExtension
    final StandardOutputCapture output = new StandardOutputCapture();

    @Test
    void wildcard_warns_namesUsableUrl() {
        assertThat(log("0.0.0.0"))
                .containsPattern("listening on http://localhost:\\d+")
                .containsPattern("http://localhost:\\d+ is reachable from other machines without TLS");
    }

    @Test
    void loopback_doesNotWarn() {
        assertThat(log("127.0.0.1"))
                .containsPattern("listening on http://127.0.0.1:\\d+")
                .doesNotContain("TLS");
    }

    @Test
    void ipv6_isInBrackets() {
        assumeTrue(Files.exists(Path.of("/proc/net/if_inet6")));

        assertThat(log("::1"))
                .containsPattern("listening on http://\\[[:0-9]*:1]:\\d+")
                .doesNotContain("TLS");
    }

    private String log(String host) {
        LogSettings settings = new LogSettings("beacon", false, LogLevel.INFO, LogSettings.Stream.OUT);
        try (RunningBeacon beacon =
                RunningBeacon.builder().set("BEACON_HOST", host).log(settings).start()) {
            assertThat(beacon.getAnonymously("/health/live").statusCode()).isEqualTo(200);
        }
        return output.text();
    }
}
