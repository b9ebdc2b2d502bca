package io.hivematrix.beacon.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static String row(Setting<?> setting) {
        String defaultValue =
                setting.displayDefault().map(text -> "`" + text + "`").orElse("none");
        String example = setting.secret() ? setting.example() : "`" + setting.example() + "`";
        return "| `%s` | %s | %s | %s |".formatted(setting.name(), defaultValue, setting.description(), example);
    }
}
