package io.hivematrix.beacon.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.source.CliException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {

    @TempDir
    private Path directory;

    @Test
    void effective_namesPlacesFilesAndUnknownNames() throws Exception {
        Path flaskenv = Files.writeString(
                directory.resolve(".flaskenv"), "\nLOG_LEVEL=DEBUG\nSECRET_KEY=0123456789012345678901234567890123\n");

        assertThat(new ConfigurationLoader(Map.of("BEACON_PROT", "1", "BEACON_TOKEN", "of-user"), directory)
                        .effective())
                .contains(
                        new EffectiveSetting("BEACON_TOKEN", "********", "environment"),
                        new EffectiveSetting("BEACON_URL", "", "default"),
                        new EffectiveSetting("LOG_LEVEL", "DEBUG", flaskenv + " line 2"),
                        new EffectiveSetting("SECRET_KEY", "********", flaskenv + " line 3"),
                        new EffectiveSetting("BEACON_PORT", "5001", "default"),
                        new EffectiveSetting(
                                "(unknown)",
                                "",
                                "BEACON_PROT (environment) is not a setting. Did you mean 'BEACON_PORT'?"),
                        new EffectiveSetting("(file)", flaskenv.toString(), "found"),
                        new EffectiveSetting(
                                "(file)", directory.resolve("services.json").toString(), "not found"));
    }

    @Test
    void effective_withInvalidSetting_namesFiles() throws Exception {
        Path flaskenv = Files.writeString(directory.resolve(".flaskenv"), "LOG_LEVEL=LOUD\n");

        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> new ConfigurationLoader(Map.of(), directory).effective())
                .withMessageContaining("LOG_LEVEL is 'LOUD' (" + flaskenv + " line 1)")
                .withMessageContaining("\n" + flaskenv + ": found")
                .withMessageContaining("\n" + directory.resolve("services.json") + ": not found");
    }

    @Test
    void client_createsTlsContextOnce() {
        var tls = new ConfigurationLoader(Map.of(), directory)
                .client()
                .connections()
                .tls();

        assertThat(tls.get()).isSameAs(tls.get());
    }
}
