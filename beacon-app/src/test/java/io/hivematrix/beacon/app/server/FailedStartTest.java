package io.hivematrix.beacon.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.helm.HelmStandIn;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailedStartTest {

    @Test
    void portInUse_isReportedToHelm_leavesNoThreads() throws Exception {
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC());
                HelmStandIn helm = new HelmStandIn();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Set<String> before = threads();
            Configuration configuration = configuration(Map.of(
                    "BEACON_PORT", Integer.toString(taken.getLocalPort()),
                    "SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789",
                    "HELM_SERVICE_URL", helm.address().toString(),
                    "CORE_SERVICE_URL", platform.core().address().toString(),
                    "CODEX_SERVICE_URL", platform.codex().address().toString()));
            Logging logging = Logging.start(new LogSettings("beacon", true, LogLevel.INFO, LogSettings.Stream.OUT));

            assertThatIOException()
                    .isThrownBy(() -> new BeaconApplication(configuration, Optional::empty, logging, Clock.systemUTC()))
                    .withMessageContaining("is not available: the port is in use; choose another with --port");

            assertThat(helm.taken())
                    .anySatisfy(entry -> assertThat(entry.get("message").asText())
                            .startsWith("Beacon cannot start: 127.0.0.1 port ")
                            .endsWith("is not available: the port is in use; choose another with --port"));
            await().untilAsserted(() -> assertThat(before).containsAll(threads()));
        }
    }

    private static Configuration configuration(Map<String, String> values) {
        return new Configuration(List.of(new ConfigSource("test", values)));
    }

    /** Returns the names of Beacon's and Grizzly's own threads; the JDK's HTTP client ends its own when it is collected. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("(?i)(beacon|codex|health|startup|grizzly).*"))
                .collect(Collectors.toSet());
    }
}
