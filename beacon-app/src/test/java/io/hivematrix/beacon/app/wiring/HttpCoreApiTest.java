package io.hivematrix.beacon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import io.hivematrix.beacon.web.http.CorrelationIds;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class HttpCoreApiTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final String VALIDATE = "/api/token/validate";
    private static final String KEYS = "/.well-known/jwks.json";

    private final StubHttpServer server = new StubHttpServer();
    private CodexAdapter adapter;

    @BeforeEach
    void start() {
        CodexSettings settings = CodexSettings.defaults(address(), address(), "beacon");
        adapter = CodexAdapter.create(settings, Clock.systemUTC(), CodexCallListener.NONE);
    }

    @AfterEach
    void stop() {
        adapter.close();
        server.close();
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
        respond(StubResponse.json(status, body));

        assertThat(core(LONG).session("a.b.c").active()).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"permission_level\":\"client\"} | client",
                "{\"permission_level\":\"  \"} | ",
                "{\"permission_level\":null} | ",
                "{\"permission_level\":7} | ",
                "{} | ",
                "null | ",
                "[] | "
            })
    void readsCurrentLevel_ifSent(String user, String level) throws IOException {
        respond(StubResponse.json("{\"valid\":true,\"user\":" + user + "}"));

        assertThat(core(LONG).session("a.b.c").level()).isEqualTo(Optional.ofNullable(level));
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
        respond(StubResponse.json(status, body).withHeader("Location", "/elsewhere"));
        server.on("/elsewhere", StubResponse.json("{\"valid\":true}"));

        assertThatIOException().isThrownBy(() -> core(LONG).session("a.b.c"));
    }

    @Test
    void rejectsOversizedResponse() {
        respond(StubResponse.json(200, " ".repeat(1 << 20) + "{\"valid\":true}"));

        assertThatIOException().isThrownBy(() -> core(LONG).session("a.b.c")).withMessageContaining("larger than");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | <html>", "302 | {}", "404 | {}"})
    void keysRequireStatus200(int status, String body) {
        server.on(KEYS, StubResponse.json(status, body));

        assertThatIOException().isThrownBy(() -> core(LONG).keys());
    }

    @Test
    void readsKeys() throws IOException {
        server.on(KEYS, StubResponse.json(200, "{\"keys\":[]}"));

        assertThat(core(LONG).keys()).asString().isEqualTo("{\"keys\":[]}");
    }

    @Test
    void endsWithinTimeoutWithoutResponse() {
        server.on(VALIDATE, request -> {
            server.awaitClose();
            return StubResponse.status(503);
        });

        assertThatIOException().isThrownBy(() -> core(SHORT).session("a.b.c"));
    }

    @Test
    void endsWithinTimeoutWhenBodyStalls() {
        respond(StubResponse.json("{\"valid\":").stalling());

        assertThatIOException().isThrownBy(() -> core(SHORT).session("a.b.c"));
    }

    @Test
    void sendsCorrelationIdOfCurrentRequest() throws IOException {
        respond(StubResponse.json("{\"valid\":true}"));

        MDC.put(CorrelationIds.MDC_KEY, "request-7");
        try {
            core(LONG).session("a.b.c");
        } finally {
            MDC.remove(CorrelationIds.MDC_KEY);
        }

        assertThat(server.requests(VALIDATE))
                .extracting(request -> request.header(CorrelationIds.HEADER))
                .containsExactly("request-7");
    }

    @Test
    void failureMessageOmitsToken() {
        respond(StubResponse.json(500, "no"));

        assertThatThrownBy(() -> core(LONG).session("secret.token.text"))
                .message()
                .doesNotContain("secret");
    }

    private CoreApi core(Duration timeout) {
        return new HttpCoreApi(adapter.http(), address(), timeout);
    }

    private URI address() {
        return server.address();
    }

    private void respond(StubResponse response) {
        server.on(VALIDATE, response);
    }
}
