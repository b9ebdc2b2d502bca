package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beacon with fewer file descriptors than clients. */
class OpenFileLimitIT {

    private static final int OPEN_FILES = 128;
    private static final int CLIENTS = 300;
    private static final Duration OBSERVED = Duration.ofSeconds(3);
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789",
            "BEACON_PORT", "0",
            "CORE_SERVICE_URL", "http://127.0.0.1:1",
            "CODEX_SERVICE_URL", "http://127.0.0.1:1");

    @TempDir
    private Path directory;

    private final List<Socket> silent = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : silent) {
            socket.close();
        }
    }

    @Test
    void outOfDescriptors_isLoggedOnce_andRecovers() throws IOException {
        try (BeaconProcess beacon = BeaconProcess.withOpenFiles(OPEN_FILES, directory, ENVIRONMENT, "serve")) {
            URI address = beacon.address();
            for (int number = 0; number < CLIENTS; number++) {
                silent.add(new Socket(address.getHost(), address.getPort()));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> beacon.out().contains("cannot be accepted"));
            Duration before = beacon.processorTime();
            await().pollDelay(OBSERVED).until(() -> true);
            assertThat(beacon.processorTime().minus(before)).isLessThan(OBSERVED.dividedBy(2));

            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(beacon.out()).containsOnlyOnce("cannot be accepted");
        }
    }
}
