package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HEAD and OPTIONS of every route that the API description lists with GET. */
class RouteMethodsTest {

    private static final DemoUser ADMINISTRATOR = new DemoUser("a-1", "ann", "Ann Lee", "admin");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> PARAMETERS = Map.of(
            "{view}",
            "helpdesk",
            "{ticket_id}",
            "1",
            "{job_id}",
            "878c3d02-8baf-4ed8-a810-40c1cadc51e5",
            "{name}",
            "none.js");

    private static RunningBeacon beacon;
    private static JsonNode paths;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        beacon = RunningBeacon.builder().set("BEACON_DISPLAY", "open").start();
        token = beacon.signIn(ADMINISTRATOR);
        paths = new ObjectMapper().readTree(beacon.get("/openapi.json").body()).get("paths");
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    static Stream<String> routes() {
        return paths.properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey);
    }

    @Test
    void sweepHasTheKnownRoutes() {
        assertThat(routes())
                .contains(
                        "/", "/{view}", "/api/tickets/{view}", "/api/tickets/{view}/events", "/health/live", "/metrics")
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void headAndOptions_workWhereGetDoes(String route) throws Exception {
        String path = pathOf(route);
        HttpResponse<String> head = send("HEAD", path, "Authorization", "Bearer " + token);
        HttpResponse<String> options = send("OPTIONS", path, "Authorization", "Bearer " + token);

        if (!route.endsWith("/events")) {
            assertThat(head.statusCode())
                    .isEqualTo(send("GET", path, "Authorization", "Bearer " + token)
                            .statusCode());
        } else {
            assertThat(head.statusCode()).isEqualTo(200);
        }
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutSignIn_headIsAsGet_optionsArePublicIfGetIs(String route) throws Exception {
        String path = pathOf(route);
        JsonNode security = paths.get(route).get("get").path("security");
        boolean isPublic = security.isArray() && security.isEmpty();
        int options = send("OPTIONS", path).statusCode();

        assertThat(options).isIn(isPublic ? List.of(200) : List.of(200, 401));
        assertThat(send("HEAD", path).statusCode()).isEqualTo(send("GET", path).statusCode());
    }

    private static String pathOf(String route) {
        String path = route.replace("{version}", "0");
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            path = path.replace(parameter.getKey(), parameter.getValue());
        }
        return path;
    }

    private static HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(beacon.uri(path))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
