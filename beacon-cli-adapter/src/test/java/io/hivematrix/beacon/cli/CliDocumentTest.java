package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.condition.Metric;
import io.hivematrix.beacon.cli.format.Column;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class CliDocumentTest {

    private static final String PROMPT = "$ beacon ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    static Stream<String> examples() throws IOException {
        return document().lines().filter(line -> line.startsWith(PROMPT)).map(line -> line.substring(PROMPT.length()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValid(String example) {
        TestTerminal terminal = TestTerminal.pipe();
        List<String> words = new ArrayList<>(words(example));
        words.replaceAll(word -> word.equals("board.html") ? "/dev/null" : word);
        if (words.get(0).equals("watch")) {
            words.addAll(List.of("--fail-on", "total>0"));
        }
        var result = new CliFixture().terminal(terminal).run(words.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isNotEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void listsAllFormatsColumnsMetricsAndExitCodes() throws IOException {
        String document = document();
        assertThat(document.replaceAll("\\s+", " ")).contains(Column.allKeys().replace(", link", " and link"));
        for (FormatName format : FormatName.values()) {
            assertThat(document).contains("| `" + format + "` |");
        }
        for (ExitCode code : ExitCode.values()) {
            assertThat(document.replace("`", "")).contains("| " + code.code() + " | " + code.description() + " |");
        }
        assertThat(Arrays.stream(Metric.values()).map(Metric::key).filter(key -> !key.matches("section[236-9]")))
                .allMatch(key -> document.contains("`" + key + "`"));
    }

    private static List<String> words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example);
        while (word.find()) {
            words.add(Stream.of(word.group(1), word.group(2), word.group(3))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElseThrow());
        }
        return words;
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/cli.md"));
    }
}
