package io.hivematrix.beacon.app.config;

import static io.hivematrix.beacon.app.config.BeaconSettings.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationProblemsTest {

    @TempDir
    private Path directory;

    @Test
    void allProblemsAreReportedAtOnce() throws Exception {
        Path flaskenv = Files.writeString(
                directory.resolve(".flaskenv"),
                "# settings\nBEACON_PORT=nine\nCORE_SERVICE_URL=http://admin:hunter2@core\nBEACON_PROT=1\n");
        Path services = Files.writeString(directory.resolve("services.json"), "{\n\"codex\": {\"url\": \"ftp://c\"}}");

        assertThat(problems(Map.of("BEACON_VIEWS_FILE", "no-such.yaml", "LOG_LEVEL", "LOUD")))
                .containsExactly(
                        "CORE_SERVICE_URL is 'http://********@core' (" + flaskenv + " line 3), but must be an http or"
                                + " https address such as http://localhost:5000, without user and query; example: http://localhost:5000",
                        "CODEX_SERVICE_URL is 'ftp://c' (" + services + " line 2), but must be an http or https address"
                                + " such as http://localhost:5000, without user and query; example: http://localhost:5010",
                        "LOG_LEVEL is 'LOUD' (environment), but must be one of DEBUG, INFO, WARNING, ERROR; example: DEBUG",
                        "BEACON_PORT is 'nine' (" + flaskenv + " line 2), but must be a whole number from 0 to 65535;"
                                + " example: 5001",
                        "BEACON_VIEWS_FILE " + Path.of("no-such.yaml").toAbsolutePath()
                                + " (environment) does not exist",
                        "SECRET_KEY is not set, but must be at least 32 characters long; example: the output of"
                                + " `openssl rand -hex 32`",
                        "BEACON_PROT (" + flaskenv + " line 4) is not a setting. Did you mean 'BEACON_PORT'?");
    }

    @Test
    void invalidLines_areReportedTogetherWithInvalidValues() throws Exception {
        Path flaskenv = Files.writeString(directory.resolve(".flaskenv"), "a b\nBEACON_PORT=１\nSECRET_KEY='x\nc d\n");

        assertThat(problems(Map.of()))
                .hasSize(4)
                .startsWith(
                        flaskenv + " line 1 must be NAME=value or a comment, with quotes closed",
                        flaskenv + " line 3 must be NAME=value or a comment, with quotes closed",
                        flaskenv + " line 4 must be NAME=value or a comment, with quotes closed")
                .last()
                .asString()
                .startsWith("BEACON_PORT is '１'");
    }

    @Test
    void credentialsWithBlank_areMasked() {
        assertThat(problems(Map.of("CODEX_SERVICE_URL", "http://ann:se cret@codex")))
                .anyMatch(problem -> problem.startsWith("CODEX_SERVICE_URL is 'http://********@codex'"));
    }

    @Test
    void unreadableFiles_areReportedTogether() throws Exception {
        Path flaskenv = directory.resolve(".flaskenv");
        Files.writeString(flaskenv, "SECRET_KEY=x", StandardCharsets.UTF_16);
        Path services = Files.writeString(directory.resolve("services.json"), "[]");

        assertThat(problems(Map.of("BEACON_PORT", "-1")))
                .hasSize(3)
                .startsWith(
                        flaskenv + " is UTF-16; save it as UTF-8",
                        services + " must be a JSON object with a key for each service")
                .last()
                .asString()
                .startsWith("BEACON_PORT is '-1'");
    }

    @Test
    void unknownNames_areNoProblemAlone() {
        Configuration configuration = configuration(Map.of(
                "BEACON_MAX_CONECTIONS", "1", "BEACON_TOKEN", "secret", "BEACON_FLAVOUR", "vanilla", "OTHER", "1"));

        assertThat(configuration.unknownNames())
                .containsExactly(
                        "BEACON_FLAVOUR (environment) is not a setting.",
                        "BEACON_MAX_CONECTIONS (environment) is not a setting. Did you mean 'BEACON_MAX_CONNECTIONS'?");
    }

    @Test
    void limitsInWordsOfFlaskLimiter_areUnderstood() {
        Configuration configuration = configuration(Map.of("BEACON_RATE_LIMITS", "200 per day, 50 per hour"));

        assertThat(configuration.get(BeaconSettings.BEACON_RATE_LIMITS)).hasToString("200/day;50/hour");
    }

    private Configuration configuration(Map<String, String> environment) {
        return Configuration.of(ConfigSource.NONE, environment, directory);
    }

    private List<String> problems(Map<String, String> environment) {
        SettingException thrown = assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> Configuration.of(ConfigSource.NONE, environment, directory, SECRET_KEY))
                .actual();
        return String.valueOf(thrown.getMessage()).lines().toList();
    }
}
