package io.hivematrix.beacon.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");

    @Test
    void documentedTableMatchesSettings() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(BeaconSettings.ALL.stream()
                        .map(ConfigurationDocumentTest::row)
                        .toList());
    }

    @Test
    void exampleOfTwoBeacons_isValid() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "scaling.md"));
        String example = document.substring(document.indexOf("```\nSECRET_KEY=") + 4);
        String lines = example.substring(0, example.indexOf("```"));

        List<String> problems = new ArrayList<>();
        Configuration configuration =
                new Configuration(List.of(DotenvFile.parse("instance/beacon.env", lines, Map.of(), problems)));
        assertThat(problems).isEmpty();
        assertThat(configuration.unknownNames()).isEmpty();
        assertThat(configuration.find(BeaconSettings.BEACON_REDIS_URL)).isPresent();
        assertThat(configuration.get(BeaconSettings.BEACON_TRUSTED_PROXIES)).isNotEmpty();
    }

    @Test
    void exampleOfSystemd_namesUnitOfArchive() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "scaling.md"))).contains("$PWD/systemd/beacon.service`");
        assertThat(Files.readString(Path.of("src", "main", "dist", "systemd", "beacon.service.in")))
                .contains("ExecStart=@FOLDER@/bin/beacon serve\n", "[Install]\n");
    }

    private static String row(Setting<?> setting) {
        String defaultValue =
                setting.displayDefault().map(text -> "`" + text + "`").orElse("none");
        String example = setting.secret() ? setting.example() : "`" + setting.example() + "`";
        return "| `%s` | %s | %s | %s |".formatted(setting.name(), defaultValue, setting.description(), example);
    }
}
