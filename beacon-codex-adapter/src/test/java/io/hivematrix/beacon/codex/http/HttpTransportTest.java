package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HttpTransportTest {

    private static final HttpRequest REQUEST =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @Test
    void callDuringCloseFails() {
        try (HttpTransport transport = new HttpTransport(HttpClientSettings.DEFAULTS, threads)) {
            threads.shutdown();

            assertThatExceptionOfType(CodexCallException.class)
                    .isThrownBy(() -> transport.send(REQUEST, Deadline.after(LONG), 1_000))
                    .withMessageContaining("closed");
        }
    }
}
