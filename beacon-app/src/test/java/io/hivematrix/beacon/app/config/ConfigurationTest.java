package io.hivematrix.beacon.app.config;

import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_HOST;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_PORT;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_SNAPSHOT_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.CODEX_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.HELM_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.LOG_LEVEL;
import static io.hivematrix.beacon.app.config.BeaconSettings.PROFESSIONAL_SERVICES_GROUP_IDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @TempDir
    private Path directory;

    @Test
    void emptySources_giveDefaults() {
        Configuration configuration = configuration(Map.of());

        assertThat(configuration.get(BEACON_HOST)).isEqualTo("127.0.0.1");
        assertThat(configuration.get(BEACON_PORT)).isEqualTo(5001);
        assertThat(configuration.get(BEACON_SNAPSHOT_TTL_SECONDS)).isEqualTo(Duration.ofSeconds(15));
        assertThat(configuration.find(HELM_SERVICE_URL)).isEmpty();
        assertThat(configuration.origin(BEACON_PORT)).isEqualTo("default");
    }

    @Test
    void environmentOverridesFlaskenvAndServicesJson() throws IOException {
        write(".flaskenv", "CODEX_SERVICE_URL=http://flask:1", "BEACON_PORT=6001");
        write("services.json", """
                {"codex": {"url": "http://services:2", "port": 2}, "helm": {"url": "http://helm:3"},
                 "beacon": {"url": "http://localhost:7001", "port": 7001}}""");

        Configuration configuration = configuration(Map.of("BEACON_PORT", "8001"));

        assertThat(configuration.get(BEACON_PORT)).isEqualTo(8001);
        assertThat(configuration.origin(BEACON_PORT)).isEqualTo("environment");
        assertThat(configuration.get(CODEX_SERVICE_URL)).isEqualTo(URI.create("http://flask:1"));
        assertThat(configuration.origin(CODEX_SERVICE_URL)).isEqualTo(directory.resolve(".flaskenv") + " line 1");
        assertThat(configuration.find(HELM_SERVICE_URL)).contains(URI.create("http://helm:3"));
        assertThat(configuration.origin(HELM_SERVICE_URL)).isEqualTo(directory.resolve("services.json") + " line 1");
    }

    @Test
    void parsesFlaskenvOfHelm() throws IOException {
        write(
                ".flaskenv",
                "# written by the platform",
                "",
                "FLASK_APP=run.py",
                "SECRET_KEY='a key with # and = and \"quotes\", 40 long'",
                "export LOG_LEVEL=debug   # while we search",
                "BEACON_HOST=\"::1\"",
                "HELM_SERVICE_URL=");

        Configuration configuration = configuration(Map.of());

        assertThat(configuration.find(SECRET_KEY)).contains("a key with # and = and \"quotes\", 40 long");
        assertThat(configuration.get(LOG_LEVEL)).isEqualTo("DEBUG");
        assertThat(configuration.get(BEACON_HOST)).isEqualTo("::1");
        assertThat(configuration.find(HELM_SERVICE_URL))
                .as("blank is as good as nothing")
                .isEmpty();
    }

    @Test
    void ignoresTrailingSlashOfServiceUrl() {
        assertThat(configuration(Map.of("CODEX_SERVICE_URL", "http://codex:5010/"))
                        .get(CODEX_SERVICE_URL))
                .isEqualTo(URI.create("http://codex:5010"));
    }

    @Test
    void serviceUrlMayHaveNameOfContainer() {
        assertThat(configuration(Map.of("CODEX_SERVICE_URL", "http://hive_codex:5010"))
                        .get(CODEX_SERVICE_URL))
                .isEqualTo(URI.create("http://hive_codex:5010"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://hive_redis:6379", "rediss://u:p@hive_redis/1", "redis://[::1]:6379", "redis://redis"})
    void redisUrlMayHaveNameOfContainer(String address) {
        assertThat(configuration(Map.of("BEACON_REDIS_URL", address)).find(BeaconSettings.BEACON_REDIS_URL))
                .contains(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEACON_PORT                    | 70000            | a whole number from 0 to 65535
            BEACON_PORT                    | five             | a whole number from 0 to 65535
            BEACON_SNAPSHOT_TTL_SECONDS    | -1               | a whole number from 0 to 3600 (seconds)
            BEACON_SIREN_THRESHOLD         | 3.5              | a whole number from 0 to 1000000
            CORE_SERVICE_URL               | localhost:5000   | an http or https address such as http://localhost:5000
            CODEX_SERVICE_URL              | http://u:p@codex | an http or https address such as http://localhost:5000
            CODEX_SERVICE_URL              | ftp://localhost  | an http or https address such as http://localhost:5000
            CODEX_SERVICE_URL              | /codex           | an http or https address such as http://localhost:5000
            CODEX_SERVICE_URL              | http:///tickets  | an http or https address such as http://localhost:5000
            CODEX_SERVICE_URL              | http://codex?x=1 | an http or https address such as http://localhost:5000
            CODEX_SERVICE_URL              | http://codex#top | an http or https address such as http://localhost:5000
            BEACON_REDIS_PREFIX            | north*           | 1 to 64 letters, digits and characters of .:_-
            BEACON_MAX_CODEX_BYTES         | 0                | a whole number from 1 to
            BEACON_MAX_STALE_SECONDS       | -1               | a whole number from 0 to
            BEACON_IDLE_TIMEOUT_SECONDS    | 0                | a whole number from 1 to
            LOG_LEVEL                      | LOUD             | one of DEBUG, INFO, WARNING, ERROR
            ENABLE_JSON_LOGGING            | perhaps          | true or false
            BEACON_TRUSTED_PROXIES         | 10.0.0.0/99      | an address or network such as 10.0.0.5 or 10.0.0.0/8
            PROFESSIONAL_SERVICES_GROUP_IDS| 1,two            | a whole number from
            BEACON_SECTION_NAMES           | 4=Four           | comma-separated numbers from 5 on, each with a name
            BEACON_SECTION_NAMES           | 6=Projects       | such as 5=Waiting for parts,6=Projects
            BEACON_SECTION_NAMES           | 5=One,5=Two      | comma-separated numbers from 5 on
            BEACON_SECTION_NAMES           | Parts            | comma-separated numbers from 5 on
            BEACON_ALLOWED_LEVELS          | admin,boss       | one of admin, technician, billing, client
            """)
    void invalidValue_namesAllowedValues(String name, String value, String allowed) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of(name, value)))
                .withMessageStartingWith(
                        name + " is '" + value.replace("u:p@", "********@") + "' (environment), but must be ")
                .withMessageContaining(allowed)
                .withMessageContaining("; example: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://u:p@redis", "redis://", "redis://u:p@r:65536", "redis://a_b:99999", "redis://u:p@r/zero"
            })
    void invalidRedisUrl_isNotShown(String address) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of("BEACON_REDIS_URL", address)))
                .withMessageContaining("a redis or rediss address such as redis://localhost:6379/0")
                .withMessageNotContaining("u:p");
    }

    @Test
    void everyTypedSettingRejectsInvalidText() {
        Set<String> free =
                Set.of("SERVICE_NAME", "BEACON_HOST", "BEACON_METRICS_TOKEN", "BEACON_VIEWS_FILE", "BEACON_CA_FILE");

        assertThat(BeaconSettings.ALL)
                .filteredOn(setting -> !free.contains(setting.name()))
                .allSatisfy(setting -> assertThatExceptionOfType(SettingException.class)
                        .isThrownBy(() -> configuration(Map.of(setting.name(), "!?")))
                        .withMessageStartingWith(setting.name() + " is "));
    }

    @Test
    void invalidSecret_isNotShown() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of("SECRET_KEY", "hunter2")))
                .withMessage(
                        "SECRET_KEY is (hidden, 7 characters) (environment), but must be at least 32 characters long;"
                                + " example: the output of `openssl rand -hex 32`")
                .withNoCause();
    }

    @Test
    void invalidValue_isShownOnOneLine() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of("BEACON_PORT", "1\n2\u001b[31m" + "9".repeat(500))))
                .satisfies(wrong -> assertThat(wrong.getMessage())
                        .doesNotContain("\n", "\u001b")
                        .hasSizeLessThan(250));
    }

    @Test
    void invalidFlaskenvLine_isNamedByNumberOnly() throws IOException {
        write(".flaskenv", "BEACON_PORT=5001", "my secret");

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of()))
                .withMessage(
                        directory.resolve(".flaskenv") + " line 2 must be NAME=value or a comment, with quotes closed");
    }

    @Test
    void rejectsInvalidServicesJson() throws IOException {
        write("services.json", "{\"codex\": ");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of()))
                .withMessageStartingWith(directory.resolve("services.json") + " line ")
                .withMessageEndingWith(" is not valid JSON");

        write("services.json", "[]");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> configuration(Map.of()))
                .withMessageStartingWith(directory.resolve("services.json") + " must be a JSON object");
    }

    @Test
    void parsesCommaSeparatedGroups() {
        Configuration configuration = configuration(Map.of("PROFESSIONAL_SERVICES_GROUP_IDS", "19000234009, 7"));

        assertThat(configuration.find(PROFESSIONAL_SERVICES_GROUP_IDS)).contains(List.of(19000234009L, 7L));
    }

    @Test
    void examplesAndDefaultsAreValid() {
        for (Setting<?> setting : BeaconSettings.ALL) {
            assertThat(setting.read(setting.equals(SECRET_KEY) ? "x".repeat(32) : setting.example(), "test"))
                    .as(setting.name())
                    .isNotNull();
        }
        assertThat(BeaconSettings.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    }

    private Configuration configuration(Map<String, String> environment) {
        return Configuration.of(ConfigSource.NONE, environment, directory);
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(directory.resolve(name), List.of(lines));
    }
}
