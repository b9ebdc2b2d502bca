package io.hivematrix.beacon.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Event streams through the gateway. */
class GatewayStreamsTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String UNTIL_CLOSE = HEAD + "Connection: close\r\n\r\n";

    private final RawBackend backend = new RawBackend();
    private final HttpClient client = HttpClient.newHttpClient();
    private TestGateway gateway = TestGateway.before(backend.address()).start();

    GatewayStreamsTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        backend.close();
    }

    private CompletableFuture<HttpResponse<InputStream>> subscribe() {
        URI address = URI.create(gateway.address() + "/api/tickets/helpdesk/events");
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Last-Event-ID", "41").build();
        return client.sendAsync(request, BodyHandlers.ofInputStream());
    }

    private static String read(InputStream stream, int length) throws IOException {
        return new String(stream.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void chunks_areForwardedAtOnce() throws IOException {
        CompletableFuture<HttpResponse<InputStream>> response = subscribe();
        try (RawBackend.Connection connection = backend.accept()) {
            assertThat(connection.head()).containsIgnoringCase("last-event-id: 41");
            connection.send(CHUNKED);
            InputStream events = response.join().body();

            connection.sendChunk("data: 1\n\n");
            assertThat(read(events, 9)).isEqualTo("data: 1\n\n");

            connection.sendChunk("data: 2\n\n");
            assertThat(read(events, 9)).isEqualTo("data: 2\n\n");

            connection.send("0\r\n\r\n");
            assertThat(events.read()).isEqualTo(-1);
        }
    }

    @Test
    void streamWithoutChunks_isBuffered() throws IOException {
        CompletableFuture<HttpResponse<InputStream>> response = subscribe();
        try (RawBackend.Connection connection = backend.accept()) {
            connection.send(UNTIL_CLOSE);
            InputStream events = response.join().body();

            connection.send("x".repeat(1_023));
            await().during(Duration.ofMillis(200)).until(() -> events.available() == 0);

            connection.send("y");
            assertThat(read(events, 1_024)).endsWith("xy");
        }
    }

    @Test
    void compressedStream_isBuffered() throws IOException {
        CompletableFuture<HttpResponse<InputStream>> response = subscribe();
        try (RawBackend.Connection connection = backend.accept()) {
            connection.send(CHUNKED.replace("Transfer", "Content-Encoding: br\r\nTransfer"));
            InputStream events = response.join().body();

            connection.sendChunk("x".repeat(1_023));
            await().during(Duration.ofMillis(200)).until(() -> events.available() == 0);

            connection.sendChunk("y");
            assertThat(read(events, 1_024)).endsWith("xy");
        }
    }

    @Test
    void silentStream_isClosed() throws IOException {
        gateway.close();
        gateway = TestGateway.before(backend.address())
                .timeout(Duration.ofMillis(300))
                .start();
        CompletableFuture<HttpResponse<InputStream>> response = subscribe();
        try (RawBackend.Connection connection = backend.accept()) {
            connection.send(CHUNKED);
            connection.sendChunk("data: 1\n\n");
            InputStream events = response.join().body();
            assertThat(read(events, 9)).isEqualTo("data: 1\n\n");

            assertThatThrownBy(events::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void closedBrowser_endsStreamAtLaterWrite() throws IOException {
        CompletableFuture<HttpResponse<InputStream>> response = subscribe();
        try (RawBackend.Connection connection = backend.accept()) {
            connection.send(CHUNKED);
            response.join().body().close();

            await().ignoreExceptions()
                    .untilAsserted(() -> assertThatThrownBy(() -> connection.sendChunk("data: 3\n\n"))
                            .isInstanceOf(IOException.class));
        }
    }
}
