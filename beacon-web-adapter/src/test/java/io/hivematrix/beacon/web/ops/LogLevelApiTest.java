package io.hivematrix.beacon.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import io.hivematrix.beacon.web.testing.GrizzlyLogCapture;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelApiTest {

    private final Levels levels = new Levels();
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.with(new OpenAuthenticationFeature()).with(new LogLevelResource(levels)));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void returnsAndChangesLevel() throws IOException {
        assertThat(beacon.get("/api/log-level").text()).isEqualTo("{\"level\":\"INFO\"}");

        RawHttpResponse changed = put("{\"level\":\"DEBUG\"}", "Content-Type: application/json");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).isEqualTo("{\"level\":\"DEBUG\"}");
        assertThat(levels.level).isEqualTo("DEBUG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"level\":1}",
                "{\"level\":\"LOUD\"}",
                "{\"level\":\"debug\"",
                "level=DEBUG",
                "{\"level\":\"DEBUG\"} and more",
                "{\"level\":\"DEBUG\"}{\"level\":\"INFO\"}",
                "{\"level\":\"DEBUG\",\"level\":\"INFO\"}"
            })
    void rejectsInvalidLevel(String body) throws IOException {
        RawHttpResponse response = put(body, "Content-Type: application/json");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("content-type")).isEqualTo("application/problem+json");
        assertThat(response.json().get("detail").asText()).contains("DEBUG, INFO");
        assertThat(levels.level).isEqualTo("INFO");
    }

    @Test
    void acceptsOnlyJson() throws IOException {
        assertThat(put("level=DEBUG", "Content-Type: application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Beacon-Request: 0",
                "X-Beacon-Request: 1\r\nSec-Fetch-Site: cross-site",
                "X-Beacon-Request: 1\r\nOrigin: https://elsewhere.example"
            })
    void rejectsCrossSiteRequests(String lines) throws IOException {
        RawHttpResponse response = send("{\"level\":\"DEBUG\"}", "Content-Type: application/json", lines);

        assertThat(response.status()).isEqualTo(403);
        assertThat(levels.level).isEqualTo("INFO");
    }

    /** The client offers HTTP/2 with every request. */
    @Test
    void acceptsBodyOfJavaHttpClient() throws Exception {
        InetSocketAddress server = beacon.address();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getPort() + "/api/log-level"))
                .headers("X-Beacon-Request", "1", "Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"level\":\"DEBUG\"}"))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(levels.level).isEqualTo("DEBUG");
    }

    @Test
    void malformedChunk_respondsWith400() throws IOException {
        String head = TestBeacon.request(
                "PUT",
                "/api/log-level",
                "X-Beacon-Request: 1",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");
        try (GrizzlyLogCapture grizzly = new GrizzlyLogCapture();
                RawHttp http = new RawHttp(beacon.address())) {
            http.send(head + "3\r\n{\"l\r\n");
            http.send("zz\r\n");

            assertThat(http.receive().status()).isEqualTo(400);
            assertThat(grizzly.warnings()).isEmpty();
        }
        assertThat(levels.level).isEqualTo("INFO");
    }

    private RawHttpResponse put(String body, String... headerLines) throws IOException {
        return send(body, and(headerLines, "X-Beacon-Request: 1"));
    }

    private RawHttpResponse send(String body, String... headerLines) throws IOException {
        String[] lines = and(headerLines, "Content-Length: " + body.length());
        return RawHttp.exchange(beacon.address(), TestBeacon.request("PUT", "/api/log-level", lines) + body);
    }

    private static String[] and(String[] lines, String another) {
        return Stream.concat(Stream.of(lines), Stream.of(another)).toArray(String[]::new);
    }

    private static final class Levels implements LogLevels {

        private volatile String level = "INFO";

        @Override
        public List<String> all() {
            return List.of("DEBUG", "INFO");
        }

        @Override
        public String current() {
            return level;
        }

        @Override
        public void change(String newLevel) {
            level = newLevel;
        }
    }
}
