package io.hivematrix.beacon.codex.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.codex.http.HttpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpHealthProbeTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpTransport transport = new HttpTransport(HttpClientSettings.DEFAULTS, threads);

    @AfterEach
    void stop() {
        transport.close();
        threads.shutdownNow();
    }

    /** The transport alone would wait 10 s. */
    @Test
    void reportsTimeoutOfServiceThatNeverResponds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(error(silent.getLocalPort())).contains("No response within 50 ms.");
        }
    }

    @Test
    void timeoutIsThatOfACallButAtMostThreeSeconds() {
        Duration total = Duration.ofMillis(700);

        assertThat(HttpHealthProbe.timeout(new HttpClientSettings(total, total, total, 1)))
                .isEqualTo(total);
        assertThat(HttpHealthProbe.timeout(HttpClientSettings.DEFAULTS)).isEqualTo(Duration.ofSeconds(3));
    }

    private Optional<String> error(int port) {
        URI service = URI.create("http://127.0.0.1:" + port);
        return new HttpHealthProbe("codex", service, transport, Duration.ofMillis(50))
                .check()
                .error();
    }
}
