package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code docs/api.md}: sends each request and compares the response with the document. */
class ApiExamplesTest {

    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```http\\n(\\w+) (\\S+)\\n((?:[\\w-]+: .+\\n)*)→ (\\d{3})\\n```(?:\\n\\n```json\\n(.+)\\n```)?");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningBeacon beacon;

    @BeforeAll
    static void start() {
        beacon = RunningBeacon.start();
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void responseMatchesDocumentedExample(Example example) throws Exception {
        HttpResponse<String> response = HTTP.send(request(example), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(example.status());
        if (example.part().isPresent()) {
            ObjectMapper json = new ObjectMapper();
            JsonNode whole = json.readTree(response.body());
            json.readTree(example.part().get())
                    .properties()
                    .forEach(field -> assertThat(whole.get(field.getKey()))
                            .as(field.getKey())
                            .isEqualTo(field.getValue()));
        }
    }

    @Test
    void findsEveryExample() throws IOException {
        long fences = Files.readString(PAGE).lines().filter("```http"::equals).count();

        assertThat(examples()).hasSize((int) fences).hasSizeGreaterThan(9);
    }

    static List<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(Example::of)
                .toList();
    }

    private static HttpRequest request(Example example) {
        HttpRequest.Builder request = HttpRequest.newBuilder(beacon.uri(example.path()))
                .method(example.method(), HttpRequest.BodyPublishers.noBody());
        example.headers()
                .replace("$TOKEN", example.headers().contains("$TOKEN") ? beacon.token() : "")
                .lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> request.header(header[0], header[1]));
        return request.build();
    }

    private record Example(String method, String path, String headers, int status, Optional<String> part) {

        static Example of(MatchResult match) {
            return new Example(
                    match.group(1),
                    match.group(2),
                    match.group(3),
                    Integer.parseInt(match.group(4)),
                    Optional.ofNullable(match.group(5)));
        }

        @Override
        public String toString() {
            return method + " " + path + " -> " + status;
        }
    }
}
