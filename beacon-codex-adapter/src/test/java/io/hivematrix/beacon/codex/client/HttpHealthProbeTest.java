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
    private final HttpTransport wire = new HttpTransport(HttpClientSettings.DEFAULTS, threads);

    @AfterEach
    void stop() {
        wire.close();
        threads.shutdownNow();
    }

    /** The wire itself would wait far longer: for 10 s of silence, and 30 s in all. */
    @Test
    void aServiceThatTakesTheConnectionAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(trouble(silent.getLocalPort())).contains("No response within 50 ms.");
        }
    }

    @Test
    void aProbeIsGivenUpAfterThreeSeconds() {
        assertThat(HttpHealthProbe.LIMIT).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aProbeIsGivenUpSoonerWhereNoCallMayLastThatLong() {
        Duration total = Duration.ofMillis(700);

        assertThat(HttpHealthProbe.limit(HttpClientSettings.DEFAULTS.withTimeouts(total, total, total)))
                .isEqualTo(total);
        assertThat(HttpHealthProbe.limit(HttpClientSettings.DEFAULTS)).isEqualTo(HttpHealthProbe.LIMIT);
    }

    private Optional<String> trouble(int port) {
        URI service = URI.create("http://127.0.0.1:" + port);
        return new HttpHealthProbe("codex", service, wire, Duration.ofMillis(50))
                .check()
                .error();
    }
}
