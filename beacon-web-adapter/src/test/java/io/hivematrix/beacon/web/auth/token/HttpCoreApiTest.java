package io.hivematrix.beacon.web.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.hivematrix.beacon.web.auth.AuthFixture;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.http.CorrelationIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
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
    void readsBothAnswers(int status, String body, boolean alive) throws IOException {
        serve(exchange -> answer(exchange, status, body));

        assertThat(core(LONG).isSessionActive("a.b.c")).isEqualTo(alive);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {}",
                "200 | {\"valid\":\"true\"}",
                "200 | <html>",
                "200 | ''",
                "401 | {\"valid\":true}",
                "401 | {}",
                "401 | Unauthorized",
                "500 | {\"valid\":true}",
                "403 | {\"valid\":false}",
                "404 | {\"valid\":false}",
                "302 | {\"valid\":true}"
            })
    void takesNothingElseForAnAnswer(int status, String body) {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, status, body);
        });
        server.createContext("/elsewhere", exchange -> answer(exchange, 200, "{\"valid\":true}"));

        assertThatIOException().isThrownBy(() -> core(LONG).isSessionActive("a.b.c"));
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverBegins() {
        serve(exchange -> untilTheEnd());

        assertThatIOException().isThrownBy(() -> core(SHORT).isSessionActive("a.b.c"));
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverEnds() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"valid\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            untilTheEnd();
        });

        assertThatIOException().isThrownBy(() -> core(SHORT).isSessionActive("a.b.c"));
    }

    @Test
    void saysOnWhoseBehalfItAsks() throws IOException {
        BlockingQueue<String> ids = new LinkedBlockingQueue<>();
        serve(exchange -> {
            ids.add(exchange.getRequestHeaders().getFirst(CorrelationIds.HEADER));
            answer(exchange, 200, "{\"valid\":true}");
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
    void doesNotSayTheTokenWhenItFails() {
        serve(exchange -> answer(exchange, 500, "no"));

        assertThatThrownBy(() -> core(LONG).isSessionActive("secret.token.text"))
                .message()
                .doesNotContain("secret");
    }

    private CoreApi core(Duration answerTimeout) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpCoreApi(AuthSettings.defaults(uri, "beacon", new CookieSigningSecret(AuthFixture.SECRET))
                .withTimeouts(LONG, answerTimeout));
    }

    private void serve(HttpHandler handler) {
        server.createContext("/api/token/validate", handler);
    }

    private void untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
