package io.hivematrix.beacon.app.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes by the gateway to requests and responses that are no pages. */
class GatewayRequestsTest {

    private static final String JSON = "application/json";

    private final StubHttpServer backend = new StubHttpServer().onOther(StubResponse.of(200, "text/plain", ""));
    private TestGateway gateway = gateway().start();
    private GatewayVisitor visitor = new GatewayVisitor(gateway);

    private TestGateway.Builder gateway() {
        return TestGateway.before(backend.address()).user(() -> Optional.of("user-token"));
    }

    @BeforeEach
    void signIn() {
        visitor.open("/beacon/helpdesk");
    }

    @AfterEach
    void stop() {
        gateway.close();
        backend.close();
    }

    private void replaceGateway(TestGateway.Builder other) {
        gateway.close();
        gateway = other.start();
        visitor = new GatewayVisitor(gateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/beacon/helpdesk", "/beacon/", "/beacon/api/sync/tickets", "/beacon/displays"})
    void privatePaths_bearerIsSentOnce(String path) {
        visitor.get(path, "Authorization", "Bearer made-up");

        assertThat(backend.last().headers().get("Authorization")).containsExactly("Bearer user-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beacon/api/tickets/helpdesk",
                "/beacon/display",
                "/beacon/display/helpdesk",
                "/beacon/static/x.js",
                "/beacon/health"
            })
    void publicPaths_authorizationIsForwarded(String path) {
        visitor.get(path);
        assertThat(backend.last().headers().get("Authorization")).isNull();

        visitor.get(path, "Authorization", "Bearer made-up");
        assertThat(backend.last().headers().get("Authorization")).containsExactly("Bearer made-up");
    }

    @Test
    void forwardedHeaders_areReplaced() {
        visitor.get("/beacon/a", "X-Forwarded-For", "8.8.8.8", "X-Forwarded-Prefix", "/x", "Last-Event-ID", "7");

        var headers = backend.last().headers();
        assertThat(backend.last().uri()).hasToString("/a");
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Prefix")).containsExactly("/beacon");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(gateway.origin()).endsWith(backend.last().header("X-Forwarded-Host"));
        assertThat(backend.last().header("Last-Event-ID")).isEqualTo("7");
    }

    @Test
    void repeatedParameters_onlyFirstIsForwarded() {
        visitor.get("/beacon/helpdesk?q=a%20b&q=c&agent_id=&flag");

        assertThat(backend.last().uri()).hasToString("/helpdesk?q=a+b&agent_id=&flag=");
    }

    @Test
    void compression_isUndone() throws IOException {
        String json = "{\"z\": 1,  \"html\": \"<table><tr hidden>\"}";
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json.getBytes(UTF_8));
        }
        backend.onOther(new StubResponse(
                200, Map.of("Content-Type", JSON, "Content-Encoding", "gzip"), compressed.toByteArray(), false));

        HttpResponse<byte[]> response = visitor.get("/beacon/api/tickets/helpdesk", "Accept-Encoding", "gzip");

        assertThat(backend.last().header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(new String(response.body(), UTF_8)).isEqualTo(json);
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void entityTag_isTheSameForAllThemes() {
        backend.onOther(StubResponse.of(200, "text/html", "<html><body><p>a</p></body></html>")
                .withHeader("ETag", "\"1\""));
        HttpResponse<byte[]> light = visitor.get("/beacon/helpdesk");
        gateway.theme("dark", "gold");
        HttpResponse<byte[]> dark = visitor.get("/beacon/helpdesk", "If-None-Match", "\"1\"");

        assertThat(backend.last().header("If-None-Match")).isEqualTo("\"1\"");
        assertThat(light.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(dark.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(dark.body()).isNotEqualTo(light.body());
    }

    @Test
    void notModified_isForwarded() {
        backend.onOther(StubResponse.of(304, JSON, "").withHeader("ETag", "\"1\""));

        HttpResponse<byte[]> response = visitor.get("/beacon/api/tickets/helpdesk", "If-None-Match", "\"1\"");

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @Test
    void correlationIdOfResponse_isReplaced() {
        backend.onOther(StubResponse.of(200, JSON, "{}").withHeader("X-Correlation-ID", "of-beacon"));

        HttpResponse<byte[]> response = visitor.get("/beacon/api/tickets/helpdesk");
        assertThat(response.headers().allValues("X-Correlation-ID")).hasSize(1).doesNotContain("of-beacon");
        assertThat(backend.last().headers().get("X-Correlation-ID")).isNull();

        HttpResponse<byte[]> own = visitor.get("/beacon/api/tickets/helpdesk", "X-Correlation-ID", "of-page");
        assertThat(own.headers().allValues("X-Correlation-ID")).containsExactly("of-page");
        assertThat(backend.last().headers().get("X-Correlation-ID")).containsExactly("of-page");
    }

    @Test
    void options_isHandledByGateway() {
        int before = backend.requests().size();

        HttpResponse<byte[]> response = new GatewayVisitor(gateway).send("OPTIONS", "/beacon/helpdesk");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(backend.requests()).hasSize(before);
    }

    @Test
    void headOfPage_hasNoLength() {
        backend.onOther(StubResponse.of(200, "text/html; charset=utf-8", "<html><body><p>a</p></body></html>"));

        HttpResponse<byte[]> response = visitor.send("HEAD", "/beacon/helpdesk");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Length")).hasValue("0");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void unknownMethod_fails500() {
        assertUnexpectedError(visitor.send("PATCH", "/beacon/helpdesk"));
    }

    @Test
    void overLimit_fails500WithoutRetryAfter() {
        replaceGateway(gateway().requestsPerMinute(2));
        assertThat(visitor.get("/beacon/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/static/css/global.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/beacon/static/x.js").statusCode()).isEqualTo(200);

        assertUnexpectedError(visitor.get("/beacon/health"));
        assertThat(visitor.get("/static/css/global.css").statusCode()).isEqualTo(200);
    }

    private static void assertUnexpectedError(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void thousandRequestsPerMinute_areAllowed() {
        RequestLimiter limiter = new RequestLimiter(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(limiter.tryAcquire("10.0.0.1")).isTrue();
        }

        assertThat(limiter.tryAcquire("10.0.0.1")).isFalse();
        assertThat(limiter.tryAcquire("10.0.0.2")).isTrue();
    }

    @Test
    void beaconAway_fails502WithOneSentence() {
        backend.close();

        assertUnavailable(visitor.get("/beacon/helpdesk"));
    }

    @Test
    void slowBeacon_timesOut() throws IOException {
        try (RawBackend silent = new RawBackend()) {
            replaceGateway(TestGateway.before(silent.address()).timeout(Duration.ofMillis(100)));

            assertUnavailable(visitor.get("/beacon/display"));
        }
    }

    private static void assertUnavailable(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(new String(response.body(), UTF_8)).doesNotContain("side-panel");
    }

    @Test
    void ownFiles_areRevalidated() {
        HttpResponse<byte[]> first = visitor.get(PlatformParts.GLOBAL_STYLE);

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, max-age=0");
        HttpResponse<byte[]> second = visitor.get(
                PlatformParts.GLOBAL_STYLE,
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());
        assertThat(second.statusCode()).isEqualTo(304);
    }
}
