package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code beacon serve} on a machine where neither Core nor Codex is up yet. */
class LateServicesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void startsWithoutCoreAndCodex_recoversWhenAvailable() throws IOException {
        try (DemoPlatform matrix = new DemoPlatform(1, Clock.systemUTC());
                ScriptedService core = new ScriptedService(matrix.core().address());
                ScriptedService codex = new ScriptedService(matrix.codex().address())) {
            core.stop();
            codex.stop();
            try (BeaconProcess beacon = start(core, codex)) {
                assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
                assertThat(beacon.get("/health/ready").statusCode()).isEqualTo(503);
                HttpResponse<String> page = page(beacon, matrix);
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).as("reloads by itself").contains("This page retries automatically.");
                await().atMost(TIMEOUT)
                        .until(
                                beacon::out,
                                out -> out.contains("Initial board load failed, retrying")
                                        && out.contains("Initial load of the agents failed")
                                        && out.contains("Initial load of the PSA configuration failed"));
                assertThat(beacon.out())
                        .contains("listening on", "Supported views")
                        .doesNotContain("\"exception\"");

                core.restart();
                codex.restart();

                await().atMost(TIMEOUT)
                        .until(
                                beacon::out,
                                out -> out.contains("active tickets")
                                        && out.contains("active agents from Codex")
                                        && out.contains("Loaded PSA config with base URL: "));
                assertThat(beacon.get("/health/ready").statusCode()).isEqualTo(200);
                await().atMost(TIMEOUT)
                        .untilAsserted(() ->
                                assertThat(page(beacon, matrix).statusCode()).isEqualTo(200));
            }
        }
    }

    private BeaconProcess start(ScriptedService core, ScriptedService codex) {
        return new BeaconProcess(
                directory,
                Map.of(
                        "BEACON_PORT",
                        "0",
                        "SECRET_KEY",
                        "a-secret-of-more-than-32-characters-0123456789",
                        "CORE_SERVICE_URL",
                        core.address().toString(),
                        "CODEX_SERVICE_URL",
                        codex.address().toString()),
                "serve");
    }

    private static HttpResponse<String> page(BeaconProcess beacon, DemoPlatform matrix) {
        return beacon.get("/helpdesk", "Authorization", "Bearer " + matrix.userToken(), "Accept", "text/html");
    }
}
