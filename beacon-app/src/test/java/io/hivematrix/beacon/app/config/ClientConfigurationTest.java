package io.hivematrix.beacon.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientConfigurationTest {

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path home;

    @BeforeEach
    void setHome() {
        environment.put("HOME", home.toString());
    }

    @Test
    void file_isBelowXdgConfigHomeOrHome() {
        assertThat(ClientConfiguration.file(environment)).contains(home.resolve(".config/beacon/config"));
        environment.put("XDG_CONFIG_HOME", "/etc/xdg");
        assertThat(ClientConfiguration.file(environment)).contains(Path.of("/etc/xdg/beacon/config"));
        assertThat(ClientConfiguration.file(Map.of())).isEmpty();
    }

    @Test
    void environment_hasPrecedenceOverFile() throws IOException {
        write("# my Beacon\nexport BEACON_URL='https://host/beacon'\nBEACON_TOKEN=of-file\n");
        environment.put("BEACON_TOKEN", "of-environment");
        ClientConfiguration client = new ClientConfiguration(environment);
        client.load();
        assertThat(client.find("BEACON_URL")).contains("https://host/beacon");
        assertThat(client.find("BEACON_TOKEN")).contains("of-environment");
    }

    @Test
    void origin_namesFileAndLine() throws IOException {
        Path file = write("\nBEACON_URL=https://host/beacon\n");
        ClientConfiguration client = new ClientConfiguration(environment);
        client.load();
        assertThat(client.origin("BEACON_URL")).isEqualTo(file + " line 2");
        assertThat(client.origin("BEACON_TOKEN")).isEqualTo("default");
    }

    @Test
    void emptyVariable_hidesFile() throws IOException {
        write("BEACON_URL=https://host/beacon\n");
        environment.put("BEACON_URL", "");
        ClientConfiguration client = new ClientConfiguration(environment);
        client.load();
        assertThat(client.find("BEACON_URL")).isEmpty();
    }

    @Test
    void unknownName_namesPlaceAndNearest() throws IOException {
        Path file = write("\nBEACON_TOKN=x\n");
        assertThatThrownBy(() -> new ClientConfiguration(environment).load())
                .isInstanceOf(SettingException.class)
                .hasMessage("BEACON_TOKN (" + file + " line 2) is not a setting of commands; allowed: BEACON_URL,"
                        + " BEACON_TOKEN, BEACON_HTTP_PROXY, BEACON_CA_FILE. Did you mean 'BEACON_TOKEN'?");
    }

    @Test
    void allProblems_areReportedAtOnce() throws IOException {
        Path file = write("BEACON_TOKN=x\na b\nOTHER=1\nBEACON_HTTP_PROXY=nowhere\n");
        assertThatThrownBy(() -> new ClientConfiguration(environment).load())
                .isInstanceOf(SettingException.class)
                .satisfies(thrown -> assertThat(
                                String.valueOf(thrown.getMessage()).lines())
                        .satisfiesExactlyInAnyOrder(
                                line -> assertThat(line).startsWith(file + " line 2 must be NAME=value"),
                                line -> assertThat(line).startsWith("BEACON_TOKN (" + file + " line 1) is not"),
                                line -> assertThat(line).startsWith("OTHER (" + file + " line 3) is not"),
                                line -> assertThat(line)
                                        .startsWith("BEACON_HTTP_PROXY is 'nowhere' (" + file + " line 4)")));
    }

    private Path write(String text) throws IOException {
        Path file = home.resolve(".config/beacon/config");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
