package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailuresIT {

    private static final String SECRET = "a-secret-of-more-than-32-characters-0123456789";

    @TempDir
    private Path directory;

    @Test
    void invalidValue_exitsWith2() {
        failing(2, Map.of("BEACON_PORT", "nine"), "serve")
                .isEqualTo("beacon: BEACON_PORT is 'nine' (environment), but must be a whole number from 0 to 65535;"
                        + " example: 5001");
    }

    @Test
    void missingSecret_exitsWith2() {
        failing(2, Map.of("SECRET_KEY", ""), "serve")
                .isEqualTo("beacon: SECRET_KEY is not set, but must be at least 32 characters long;"
                        + " example: the output of `openssl rand -hex 32`");
    }

    @Test
    void shortSecret_isNotShown() {
        failing(2, Map.of("SECRET_KEY", "hunter2"), "serve")
                .contains("SECRET_KEY")
                .doesNotContain("hunter2");
    }

    @Test
    void portInUse_exitsWith69() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            failing(69, Map.of("BEACON_PORT", port), "serve")
                    .isEqualTo("beacon: 127.0.0.1 port " + port + " is not available: the port is in use;"
                            + " choose another with --port");
        }
    }

    @Test
    void portOption_replacesSetting() {
        failing(2, Map.of("BEACON_PORT", "5001"), "serve", "--port", "nine")
                .isEqualTo("beacon: BEACON_PORT is 'nine' (--port), but must be a whole number from 0 to 65535;"
                        + " example: 5001");
        failing(2, Map.of("BEACON_HOST", "0.0.0.0"), "demo", "--port", "nine").contains("'nine' (--port)");
    }

    @Test
    void missingViewsFile_isNamed() {
        failing(2, Map.of("BEACON_VIEWS_FILE", "no-such.yaml"), "serve")
                .isEqualTo("beacon: BEACON_VIEWS_FILE " + directory.resolve("no-such.yaml")
                        + " (environment) does not exist");
    }

    @Test
    void unknownHost_isNamed() {
        failing(69, Map.of("BEACON_HOST", "no such host"), "serve")
                .isEqualTo("beacon: no such host port 0 is not available");
    }

    @Test
    void unreadableFlaskenv_isNamed() throws IOException {
        Files.createDirectory(directory.resolve(".flaskenv"));
        failing(2, Map.of(), "serve")
                .isEqualTo("beacon: " + directory.resolve(".flaskenv") + " cannot be read: it is a directory");
    }

    @Test
    void invalidServicesJson_isNamed() throws IOException {
        Files.writeString(directory.resolve("services.json"), "{");
        failing(2, Map.of(), "serve")
                .isEqualTo("beacon: " + directory.resolve("services.json") + " line 1 is not valid JSON");
    }

    @Test
    void demo_rejectsOtherAddresses() {
        failing(2, Map.of("BEACON_HOST", "0.0.0.0"), "demo")
                .contains("BEACON_HOST is '0.0.0.0'")
                .contains("loopback");
    }

    private AbstractStringAssert<?> failing(int exitCode, Map<String, String> more, String... command) {
        Map<String, String> environment = new HashMap<>(Map.of("SECRET_KEY", SECRET, "BEACON_PORT", "0"));
        environment.putAll(more);
        try (BeaconProcess beacon = new BeaconProcess(directory, environment, command)) {
            assertThat(beacon.exitCode()).isEqualTo(exitCode);
            assertThat(beacon.err().lines()).hasSize(1);
            assertThat(beacon.out() + beacon.err()).doesNotContain("\tat ", "Exception", SECRET);
            return assertThat(beacon.err().strip());
        }
    }
}
