package io.hivematrix.beacon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import io.hivematrix.beacon.web.http.CorrelationIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class HttpCoreApiTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private CodexAdapter adapter;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        CodexSettings settings = CodexSettings.defaults(address(), address(), "beacon");
        adapter = CodexAdapter.create(settings, Clock.systemUTC(), CodexCallListener.NONE);
    }

    @AfterEach
    void stop() {
        adapter.close();
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"valid\":true} | true",
                "200 | {\"valid\":false} | false",
                "401 | {\"valid\":false} | false"
            })
    void readsBothSessionStates(int status, String body, boolean active) throws IOException {
        serve(exchange -> respond(exchange, status, body));

        assertThat(core(LONG).isSessionActive("a.b.c")).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {}",
                "200 | {\"valid\":\"true\"}",
                "200 | <html>",
                "200 | [1,",
                "200 | ''",
                "401 | {\"valid\":true}",
                "401 | {}",
                "401 | Unauthorized",
                "500 | {\"valid\":true}",
                "403 | {\"valid\":false}",
                "404 | {\"valid\":false}",
                "302 | {\"valid\":true}"
            })
    void rejectsAnyOtherResponse(int status, String body) {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            respond(exchange, status, body);
        });
        server.createContext("/elsewhere", exchange -> respond(exchange, 200, "{\"valid\":true}"));

        assertThatIOException().isThrownBy(() -> core(LONG).isSessionActive("a.b.c"));
    }

    @Test
    void rejectsOversizedResponse() {
        serve(exchange -> respond(exchange, 200, " ".repeat(1 << 20) + "{\"valid\":true}"));

        assertThatIOException()
                .isThrownBy(() -> core(LONG).isSessionActive("a.b.c"))
                .withMessageContaining("larger than");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | <html>", "302 | {}", "404 | {}"})
    void keysRequireStatus200(int status, String body) {
        server.createContext("/.well-known/jwks.json", exchange -> respond(exchange, status, body));

        assertThatIOException().isThrownBy(() -> core(LONG).keys());
    }

    @Test
    void readsKeys() throws IOException {
        server.createContext("/.well-known/jwks.json", exchange -> respond(exchange, 200, "{\"keys\":[]}"));

        assertThat(core(LONG).keys()).asString().isEqualTo("{\"keys\":[]}");
    }

    @Test
    void endsWithinTimeoutWithoutResponse() {
        serve(exchange -> awaitEndOfTest());

        assertThatIOException().isThrownBy(() -> core(SHORT).isSessionActive("a.b.c"));
    }

    @Test
    void endsWithinTimeoutWhenBodyStalls() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"valid\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEndOfTest();
        });

        assertThatIOException().isThrownBy(() -> core(SHORT).isSessionActive("a.b.c"));
    }

    @Test
    void sendsCorrelationIdOfCurrentRequest() throws IOException {
        BlockingQueue<String> ids = new LinkedBlockingQueue<>();
        serve(exchange -> {
            ids.add(exchange.getRequestHeaders().getFirst(CorrelationIds.HEADER));
            respond(exchange, 200, "{\"valid\":true}");
        });

        MDC.put(CorrelationIds.MDC_KEY, "request-7");
        try {
            core(LONG).isSessionActive("a.b.c");
        } finally {
            MDC.remove(CorrelationIds.MDC_KEY);
        }

        assertThat(ids).containsExactly("request-7");
    }

    @Test
    void failureMessageOmitsToken() {
        serve(exchange -> respond(exchange, 500, "no"));

        assertThatThrownBy(() -> core(LONG).isSessionActive("secret.token.text"))
                .message()
                .doesNotContain("secret");
    }

    private CoreApi core(Duration timeout) {
        return new HttpCoreApi(adapter.http(), address(), timeout);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpHandler handler) {
        server.createContext("/api/token/validate", handler);
    }

    private void awaitEndOfTest() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
