package io.hivematrix.beacon.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values are those of python-dotenv 1.2.2 with {@code ENV} in the environment. */
class DotenvFileTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("ENV", "outer");

    @TempDir
    private Path directory;

    static Stream<Arguments> readsAsPythonDotenv() {
        return Stream.of(
                values("LOG_LEVEL=\"DEBUG\" # was \"INFO\"", "LOG_LEVEL", "DEBUG"),
                values("my-thing=1\nLOG_LEVEL=DEBUG", "my-thing", "1", "LOG_LEVEL", "DEBUG"),
                values(
                        "BASE=http://localhost\nURL=${BASE}:5010",
                        "BASE",
                        "http://localhost",
                        "URL",
                        "http://localhost:5010"),
                values("ENV=inner\nA=${ENV}", "ENV", "inner", "A", "outer"),
                values("A='${ENV}' \nB=$ENV", "A", "outer", "B", "$ENV"),
                values("A=${NONE}\nB=${NONE:-x y}\nC=${NONE:x}", "A", "", "B", "x y", "C", "${NONE:x}"),
                values("A=b # c\nB=b#c\nC= # c\nD=", "A", "b", "B", "b#c", "C", "# c", "D", ""),
                values("A='b' # c\nB=\"b\"#c", "A", "b", "B", "b"),
                values("A=\"1\\n2\\t\\\"3\\\" \\x\"\nB='1\\n\\'2\\''", "A", "1\n2\t\"3\" \\x", "B", "1\\n'2'"),
                values("A='C:\\dir\\'\nB=1", "A", "C:\\dir\\", "B", "1"),
                values("A=\"first\nsecond\"\r\nB=2\rC=3", "A", "first\nsecond", "B", "2", "C", "3"),
                values("export A=1\nexport\tB = 2 \n'C D'=3\na.b=4", "A", "1", "B", "2", "C D", "3", "a.b", "4"),
                values("A=1\nA=2", "A", "2"),
                values("A=1\nB\nA", new String[0]),
                values("A=1\u00a0\u2028#c\nB=\u00fc\u20ac", "A", "1", "B", "\u00fc\u20ac"),
                values("# A=1\n  # B=2\n\n\t\nC=3", "C", "3"),
                values("A=it's \"so\"\nB==c", "A", "it's \"so\"", "B", "=c"));
    }

    @ParameterizedTest
    @MethodSource
    void readsAsPythonDotenv(String text, Map<String, String> expected) {
        assertThat(parse(text).values()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my secret", "A='1", "A=\"1\" 2", "=1", "export =1", "'A=1"})
    void invalidLine_isNamedByNumberOnly(String line) {
        List<String> problems = new ArrayList<>();

        ConfigSource source = DotenvFile.parse("file", "\nOK=1\r\n" + line, ENVIRONMENT, problems);

        assertThat(problems).containsExactly("file line 3 must be NAME=value or a comment, with quotes closed");
        assertThat(source.values()).containsOnly(Map.entry("OK", "1"));
    }

    @Test
    void linesAreThoseOfTheNames() {
        assertThat(parse("# c\n\nA='1\n2'\nB=1").lines()).containsOnly(Map.entry("A", 3), Map.entry("B", 5));
    }

    private static ConfigSource parse(String text) {
        List<String> problems = new ArrayList<>();
        ConfigSource source = DotenvFile.parse("file", text, ENVIRONMENT, problems);
        assertThat(problems).isEmpty();
        return source;
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstName() throws Exception {
        Files.writeString(directory.resolve(".flaskenv"), "\uFEFFLOG_LEVEL=DEBUG\r\n");
        Files.writeString(directory.resolve("services.json"), "\uFEFF{\"codex\":{\"url\":\"http://localhost:1\"}}");
        Files.writeString(directory.resolve("views.json"), "\uFEFF{\"views\":[{\"slug\":\"a\"}]}");

        Configuration configuration = Configuration.of(
                ConfigSource.NONE,
                Map.of("BEACON_VIEWS_FILE", directory.resolve("views.json").toString()),
                directory);

        assertThat(configuration.get(BeaconSettings.LOG_LEVEL)).isEqualTo("DEBUG");
        assertThat(configuration.get(BeaconSettings.CODEX_SERVICE_URL))
                .extracting(URI::getPort)
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16_isNamedAsTheCause(String charset) throws Exception {
        for (String file : new String[] {".flaskenv", "services.json"}) {
            Path path = directory.resolve(file);
            Files.writeString(path, "{\"A\":1}\n", Charset.forName(charset));

            assertThatExceptionOfType(SettingException.class)
                    .isThrownBy(() -> Configuration.of(ConfigSource.NONE, Map.of(), directory))
                    .withMessage(path + " is UTF-16; save it as UTF-8");
            Files.delete(path);
        }
    }

    @Test
    void latin1_isNamedWithItsLine() throws Exception {
        Path path = directory.resolve(".flaskenv");
        Files.writeString(path, "A=1\nB=f\u00fcr\n", StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> Configuration.of(ConfigSource.NONE, Map.of(), directory))
                .withMessage(path + " line 2 is not UTF-8; save the file as UTF-8");
    }

    private static Arguments values(String text, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Arguments.of(text, values);
    }
}
