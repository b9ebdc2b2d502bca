package io.hivematrix.beacon.app.config;

import static io.hivematrix.beacon.app.config.BeaconSettings.AUTO_REFRESH_INTERVAL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_PORT;
import static io.hivematrix.beacon.app.config.BeaconSettings.CODEX_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.LOG_LEVEL;
import static io.hivematrix.beacon.app.config.BeaconSettings.SECRET_KEY;
import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of a service on the platform: own settings, and the name of the service. */
class ServiceDirectoryTest {

    @TempDir
    private Path platform;

    private Path directory;
    private Path own;

    @BeforeEach
    void createDirectory() throws IOException {
        directory = Files.createDirectory(platform.resolve("hivematrix-beacon"));
        own = Files.createDirectory(directory.resolve("instance")).resolve("beacon.env");
    }

    @Test
    void ownSettings_overrideFlaskenvAndServices() throws IOException {
        write(".flaskenv", "LOG_LEVEL=ERROR\nCODEX_SERVICE_URL=http://localhost:1\nTIMES=2\n");
        write("services.json", "{\"beacon\": {\"port\": 1}}");
        Files.writeString(
                own, "LOG_LEVEL=DEBUG\nBEACON_PORT=2\nJAVA_OPTS=-Xmx1g\nAUTO_REFRESH_INTERVAL_SECONDS=${TIMES}0\n");

        Configuration configuration = Configuration.of(ConfigSource.NONE, Map.of(), directory);

        assertThat(configuration.get(LOG_LEVEL)).isEqualTo("DEBUG");
        assertThat(configuration.origin(LOG_LEVEL)).isEqualTo(own + " line 1");
        assertThat(configuration.get(BEACON_PORT)).isEqualTo(2);
        assertThat(configuration.get(CODEX_SERVICE_URL)).hasToString("http://localhost:1");
        assertThat(configuration.get(AUTO_REFRESH_INTERVAL_SECONDS)).hasSeconds(20);
    }

    @Test
    void environmentCopiedFromFlaskenv_isOverridden() throws IOException {
        write(".flaskenv", "LOG_LEVEL=ERROR\nSERVICE_NAME=beacon\n");
        Files.writeString(own, "LOG_LEVEL=DEBUG\nBEACON_PORT=2\n");

        Configuration configuration =
                Configuration.of(ConfigSource.NONE, Map.of("LOG_LEVEL", "ERROR", "BEACON_PORT", "3"), directory);

        assertThat(configuration.get(LOG_LEVEL)).isEqualTo("DEBUG");
        assertThat(configuration.get(BEACON_PORT)).isEqualTo(3);
    }

    @Test
    void otherServicesName_isRefused() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() ->
                        Configuration.of(ConfigSource.NONE, Map.of("SERVICE_NAME", "helm"), directory, SECRET_KEY))
                .withMessage(
                        "SERVICE_NAME is 'helm' (environment), but must be 'beacon', because the directory is "
                                + directory + "; set it in its .flaskenv\n"
                                + "SECRET_KEY is not set, but must be at least 32 characters long; example: the output of `openssl rand -hex 32`");
    }

    @Test
    void ownNameInOtherDirectory_isRefused() throws IOException {
        Path radar = Files.createDirectory(platform.resolve("hivematrix-radar"));

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> Configuration.of(ConfigSource.NONE, Map.of(), radar))
                .withMessageStartingWith("SERVICE_NAME is 'beacon' (default), but must be 'radar'");
        assertThat(Configuration.of(ConfigSource.NONE, Map.of("SERVICE_NAME", "radar"), radar)
                        .get(SERVICE_NAME))
                .isEqualTo("radar");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
