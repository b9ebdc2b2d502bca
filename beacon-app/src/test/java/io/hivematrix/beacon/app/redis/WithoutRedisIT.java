package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.process.BeaconProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process without {@code BEACON_REDIS_URL}. */
class WithoutRedisIT {

    @TempDir
    private Path directory;

    @Test
    void noClassOfLettuceIsLoaded() throws IOException {
        try (DemoPlatform matrix = new DemoPlatform(1, Clock.systemUTC());
                BeaconProcess beacon = new BeaconProcess(directory, settings(matrix), "serve")) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> beacon.get("/health/ready").statusCode() == 200);

            assertThat(Files.readAllLines(directory.resolve("classes.txt")))
                    .anyMatch(line -> line.contains("io.hivematrix.beacon"))
                    .noneMatch(line -> line.contains("io.lettuce") || line.contains("io.netty"));
        }
    }

    private static Map<String, String> settings(DemoPlatform matrix) {
        return Map.of(
                "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=classes.txt",
                "SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789",
                "BEACON_PORT", "0",
                "CORE_SERVICE_URL", matrix.core().address().toString(),
                "CODEX_SERVICE_URL", matrix.codex().address().toString());
    }
}
