package io.hivematrix.beacon.app.process;

import static io.hivematrix.beacon.app.process.HelmPlatform.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.app.logging.helm.HelmStandIn;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a Beacon that Helm has started, as it arrives at Helm. */
class HelmLogIT {

    private static final String JOB = "6f1d0c52-0000-4000-8000-000000000001";
    private static final int REQUESTS = 300;
    private static final int MAX_REQUESTS = 10 * REQUESTS;
    private static final String LINE = "GET /api/tickets/{view} 200";
    private static final Pattern LEFT_OUT = Pattern.compile(": (\\d+) more in the same second were left out");

    @TempDir
    private static Path directory;

    private static HelmPlatform platform;
    private static HelmStandIn helm;
    private static ScriptedService codex;

    @BeforeAll
    static void startByHelm() throws IOException, InterruptedException {
        platform = new HelmPlatform(directory);
        helm = new HelmStandIn();
        codex = new ScriptedService(platform.codex());
        platform.unpack();
        Files.writeString(platform.folder().resolve("bin/train-archives"), "#!/bin/sh\n"); // takes long
        run(platform.folder(), "./install.sh");
        platform.addServices(
                "\"helm\": {\"url\": \"" + helm.address() + "\"}, \"codex\": {\"url\": \"" + codex.address() + "\"}");
        Files.writeString(
                platform.folder().resolve("instance/beacon.env"),
                "BEACON_RATE_LIMITS=10000/hour\nBEACON_REFRESH_RATE_LIMIT=10000/minute\nENABLE_JSON_LOGGING=true\n");
        platform.helm("start");
        platform.awaitBeacon("/health/ready");
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
        codex.close();
        helm.close();
    }

    @Test
    void events_goToHelmOnly() throws Exception {
        helm.await(() -> messages().anyMatch(message -> message.startsWith("Supported views")));

        assertThat(messages()).anyMatch(message -> message.contains("listening on"));
        assertThat(platform.log()).doesNotContain("Supported views", "Loaded");
    }

    @Test
    void manyEqualLines_areSampledWithTheNumberLeftOut() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = request("/api/tickets/helpdesk").build();
        long sent = 0;
        while (leftOut() == 0 && sent < MAX_REQUESTS) { // a slow machine may need several seconds for one batch
            List<CompletableFuture<HttpResponse<Void>>> responses = Stream.generate(
                            () -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .limit(REQUESTS)
                    .toList();
            assertThat(responses).allMatch(response -> response.join().statusCode() == 200);
            sent += REQUESTS;
            long total = sent;
            helm.await(() -> shipped() + leftOut() >= total);
        }

        assertThat(leftOut()).isPositive();
        assertThat(shipped() + leftOut()).isEqualTo(sent);
    }

    @Test
    void reasonOfFailedSync_isInTheLog_whichTheResponseNames() throws Exception {
        codex.stub("/sync/tickets", StubResponse.json("{\"success\": true, \"job_id\": \"" + JOB + "\"}"));
        codex.stub(
                "/sync/status/" + JOB,
                StubResponse.json("{\"status\": \"failed\", \"error\": \"PSA says 401\\napi_key=hunter2\"}"));
        HttpClient client = HttpClient.newHttpClient();

        HttpResponse<String> started = client.send(
                request("/api/sync/tickets")
                        .header("X-Beacon-Request", "1")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> ended =
                client.send(request("/api/sync/status/" + JOB).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(ended.body())
                .contains("Sync failed. The reason is in Beacon's log.")
                .doesNotContain("PSA says");
        helm.await(() ->
                messages().anyMatch(("Sync " + JOB + " of Codex failed: PSA says 401 api_key=[redacted]")::equals));
        await().untilAsserted(() -> assertThat(platform.log()).doesNotContain("PSA says"));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.beacon().resolve(path))
                .header("Authorization", "Bearer " + platform.userToken());
    }

    private static Stream<String> messages() {
        return helm.taken().stream()
                .map((JsonNode entry) -> entry.path("message").asText());
    }

    private static long shipped() {
        return messages()
                .filter(message -> message.matches(Pattern.quote(LINE) + " \\d+ ms"))
                .count();
    }

    private static long leftOut() {
        return messages()
                .filter(message -> message.startsWith(LINE + ":"))
                .map(LEFT_OUT::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
