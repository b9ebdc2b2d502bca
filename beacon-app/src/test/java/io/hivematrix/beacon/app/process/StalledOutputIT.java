package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beacon with a standard output that no process reads, as a stuck log driver or Ctrl-S leaves it. */
class StalledOutputIT {

    /** The size of a pipe, without what incomplete pages of small writes may waste. */
    private static final int PIPE_BYTES = 65_536 - 8_192;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(15);

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final DemoPlatform platform;

    StalledOutputIT() throws IOException {
        platform = new DemoPlatform(1, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void serve_continuesAndStopsWithinGrace() throws Exception {
        int port = freePort();
        Process beacon = process(Map.of("BEACON_PORT", Integer.toString(port), "LOG_LEVEL", "DEBUG"), "serve");
        try {
            await().atMost(TIMEOUT).ignoreExceptions().until(() -> get(port, "/health/live") == 200);
            await().atMost(TIMEOUT).pollInterval(Duration.ZERO).until(() -> {
                int before = beacon.getInputStream().available();
                for (int i = 0; i < 100; i++) {
                    get(port, "/helpdesk");
                }
                return before > 0 && beacon.getInputStream().available() == before; // each request is logged
            });
            for (int i = 0; i < 200; i++) {
                assertThat(get(port, "/health/live")).isEqualTo(200);
            }

            beacon.destroy();

            assertThat(beacon.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(beacon.exitValue()).isZero();
        } finally {
            beacon.destroyForcibly();
        }
    }

    @Test
    void watch_stopsWithinGrace() throws Exception {
        Process beacon = process(Map.of(), "watch", "--interval", "1s", "--format", "json");
        try {
            await().atMost(TIMEOUT).until(() -> beacon.getInputStream().available() >= PIPE_BYTES);

            beacon.destroy();

            assertThat(beacon.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            beacon.destroyForcibly();
        }
    }

    private int get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Process process(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("beacon.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(directory.resolve("stderr.txt").toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789",
                        "CORE_SERVICE_URL", platform.core().address().toString(),
                        "CODEX_SERVICE_URL", platform.codex().address().toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
