package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a call meets that comes while the adapter is being closed. */
class HttpTransportTest {

    private static final HttpRequest REQUEST =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @Test
    void aCallWithoutThreadsLeftFailsLikeAnyOther() {
        try (HttpTransport wire = new HttpTransport(HttpClientSettings.DEFAULTS, threads)) {
            threads.shutdown();

            assertThatExceptionOfType(CodexCallException.class)
                    .isThrownBy(() -> wire.send(REQUEST, Deadline.after(LONG), 1_000))
                    .withMessageContaining("closed");
        }
    }
}
