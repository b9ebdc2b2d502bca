package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replacing the jar of a running Beacon. */
class UpgradeIT {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789", "BEACON_PORT", "0");

    @TempDir
    private Path directory;

    @Test
    void overwrittenJar_endsWithExitCode70() throws IOException {
        Path jar = Files.copy(Path.of(System.getProperty("beacon.jar")), directory.resolve("beacon.jar"));
        try (BeaconProcess beacon = BeaconProcess.of(jar, directory, ENVIRONMENT, "serve")) {
            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);

            Files.write(jar, new byte[1000]);

            assertThat(beacon.exitCode()).isEqualTo(70);
            assertThat(beacon.out()).contains(jar + " has been replaced; Beacon ends with exit code 70");
            assertThat(beacon.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void renamedJar_stopsProperly() throws IOException {
        Path jar = Files.copy(Path.of(System.getProperty("beacon.jar")), directory.resolve("beacon.jar"));
        Path next = Files.copy(jar, directory.resolve("next.jar"));
        try (BeaconProcess beacon = BeaconProcess.of(jar, directory, ENVIRONMENT, "serve")) {
            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);

            Files.move(next, jar, StandardCopyOption.REPLACE_EXISTING);

            assertThat(beacon.exitCode()).isEqualTo(70);
            assertThat(beacon.out()).contains("has been replaced", "Beacon stopped");
        }
    }
}
