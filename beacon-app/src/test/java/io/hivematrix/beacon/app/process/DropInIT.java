package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged directory, installed and started as Helm does it (contract, section 4). */
class DropInIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    @TempDir
    private static Path directory;

    private static Path folder;

    @BeforeAll
    static void unpackAndInstall() throws IOException, InterruptedException {
        run(directory, "tar", "-xzf", System.getProperty("beacon.archive"));
        try (var entries = Files.list(directory)) {
            folder = entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        run(folder, "./install.sh");
    }

    @Test
    void helmStartsAndStopsIt() throws IOException, InterruptedException {
        assertHelmStartsAndStops(folder);
    }

    @Test
    void withoutPython_helmStartsAndStopsIt() throws IOException, InterruptedException {
        Path copy = directory.resolve("without-python");
        run(directory, "cp", "-r", folder.toString(), copy.toString());
        Path noPython = Files.createDirectory(directory.resolve("no-python"));
        Files.writeString(noPython.resolve("python3"), "#!/bin/sh\nexit 127\n");
        run(directory, "chmod", "+x", noPython.resolve("python3").toString());

        run(copy, "env", "PATH=" + noPython + ":" + System.getenv("PATH"), "./install.sh");

        assertThat(Files.readString(copy.resolve("out.txt"))).contains("python3 is missing");
        assertThat(copy.resolve("pyenv/bin/python")).isRegularFile().isExecutable();
        assertHelmStartsAndStops(copy);
    }

    private static void assertHelmStartsAndStops(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC())) {
            Files.write(
                    folder.resolve(".flaskenv"),
                    List.of(
                            "SECRET_KEY='a-secret-of-more-than-32-characters-0123456789'",
                            "CORE_SERVICE_URL=" + platform.core().address()));
            Files.writeString(
                    folder.resolve("services.json"),
                    "{\"codex\": {\"url\": \"%s\"}, \"beacon\": {\"url\": \"http://localhost:%d\", \"port\": %d}}"
                            .formatted(platform.codex().address(), port, port));

            Process child = process(
                    directory,
                    folder.resolve("pyenv/bin/python").toString(),
                    folder.resolve("run.py").toString());
            try {
                URI live = URI.create("http://127.0.0.1:" + port + "/health/live");
                await().atMost(TIMEOUT).ignoreExceptions().until(() -> status(live) == 200);
                assertThat(child.info().command().orElse(""))
                        .as("the process that Helm has started")
                        .endsWith("java");

                child.destroy();
                assertThat(child.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(child.exitValue()).isZero();
            } finally {
                child.destroyForcibly();
            }
        }
    }

    @Test
    void installCreatesSystemdUnit() throws IOException {
        assertThat(Files.readString(folder.resolve("systemd/beacon.service")))
                .contains("ExecStart=" + folder.toRealPath() + "/bin/beacon serve")
                .doesNotContain("@FOLDER@");
    }

    @Test
    void containsManPagesAndCompletion() {
        assertThat(folder.resolve("share/man/man1/beacon-snapshot.1")).isNotEmptyFile();
        assertThat(folder.resolve("share/bash-completion/completions/beacon")).isNotEmptyFile();
        assertThat(folder.resolve("share/fish/vendor_completions.d/beacon.fish"))
                .isNotEmptyFile();
    }

    @Test
    void containsBillOfMaterials() throws IOException {
        Path file = folder.resolve("beacon-sbom.json");
        assertThat(file)
                .as("the bill of materials, which Maven creates only without -o")
                .isNotEmptyFile();
        var bill = new ObjectMapper().readTree(file.toFile());

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("components").findValuesAsText("name")).contains("jersey-server", "jackson-databind");
    }

    @Test
    void containsAlertsDashboardAndDocs() {
        assertThat(folder.resolve("monitoring/alerts.yml")).isNotEmptyFile();
        assertThat(folder.resolve("monitoring/grafana-dashboard.json")).isNotEmptyFile();
        assertThat(folder.resolve("docs/operations.md")).isNotEmptyFile();
        assertThat(folder.resolve("docs/decisions")).isNotEmptyDirectory();
    }

    private static int status(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path where, String... command) throws IOException, InterruptedException {
        Process process = process(where, command);
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(where.resolve("out.txt")))
                .isZero();
    }

    private static Process process(Path where, String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(where.resolve("out.txt").toFile())
                .start();
    }
}
