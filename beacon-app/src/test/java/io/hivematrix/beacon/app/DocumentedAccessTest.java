package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the security requirements in the OpenAPI document with the responses of a running Beacon. */
class DocumentedAccessTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private static RunningBeacon beacon;
    private static JsonNode paths;

    @BeforeAll
    static void start() throws IOException {
        beacon = RunningBeacon.start();
        paths = new ObjectMapper()
                .readTree(beacon.getAnonymously("/openapi.json").body())
                .path("paths");
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void anonymousAccess_matchesDocumentedSecurity() throws Exception {
        Set<String> closed = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        Set<String> documented = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    String operation = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    (status(operation) == 401 ? closed : open).add(operation);
                    if (requiresUser(path.getValue().path(method))) {
                        documented.add(operation);
                    }
                }
            }
        }

        assertThat(closed).isEqualTo(documented).contains("PUT /api/log-level", "GET /{view}");
        assertThat(open).contains("GET /health", "GET /openapi.json");
    }

    @Test
    void metrics_fromOtherAddress_requireToken() {
        assertThat(paths.at("/~1metrics/get/security/0").has("metricsToken")).isTrue();
        assertThat(beacon.getAnonymously("/metrics", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(401);
    }

    private static boolean requiresUser(JsonNode operation) {
        return !operation.path("security").findParents("userToken").isEmpty();
    }

    private static int status(String operation) throws IOException, InterruptedException {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{view}", "helpdesk").replaceAll("\\{\\w+}", "1");
        HttpRequest request = HttpRequest.newBuilder(beacon.uri(path))
                .header("X-Beacon-Request", "1")
                .method(parts[0], HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertThat(status).as(operation).isNotIn(403, 405, 500);
        return status;
    }
}
