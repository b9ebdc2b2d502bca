package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands without a locale, as cron, NRPE and {@code docker exec} start them. */
@Timeout(300)
class LocaleIT {

    private static final String TICKETS = """
            {"section1": [{"id": 1, "subject": "M\\u00fcller: no mail", "requester_name": "Eva", "responder_id": 7,
                "agent_name": "J\\u00f6rg", "priority": 2, "status": 2, "sla_color": "green"}],
             "section2": [], "section3": [], "section4": [], "last_sync_time": null}""";
    private static final String AGENTS =
            "[{\"id\": 1, \"external_id\": 7, \"name\": \"J\\u00f6rg\", \"active\": true}]";

    @TempDir
    private Path directory;

    private RunningBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = RunningBeacon.builder()
                .codex(codex -> {
                    codex.stub("/api/tickets/active", StubResponse.json(TICKETS));
                    codex.stub("/api/psa/agents", StubResponse.json(AGENTS));
                })
                .start();
        Path bin = Files.createDirectories(directory.resolve("dist/bin"));
        for (String script : List.of("beacon", "java.sh")) {
            Files.copy(Path.of("src/main/dist/bin", script), bin.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createSymbolicLink(
                Files.createDirectory(directory.resolve("dist/lib")).resolve("beacon.jar"),
                Path.of(System.getProperty("beacon.jar")));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LC_ALL=C", "LC_CTYPE=POSIX", "LANG=xx_YY.UTF-8"})
    void search_findsUmlautInAnyLocale(String locale) throws Exception {
        var result = withoutLocale(
                locale + " dist/bin/beacon",
                "snapshot --format nagios --fail-on 'total>0' --search $'m\\303\\274ller'");

        assertThat(result.out()).startsWith("BEACON WARNING");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void agent_isFoundByNameWithUmlaut() throws Exception {
        var result = withoutLocale("dist/bin/beacon", "snapshot --format csv --agent $'J\\303\\266rg'");

        assertThat(result.out()).contains("Müller: no mail");
    }

    @Test
    void output_canHaveUmlaut() throws Exception {
        var result = withoutLocale(
                "dist/bin/beacon", "snapshot --format html --output $'\\303\\234.html' && ls *.html | od -c");

        assertThat(result.out()).contains("303 234   .   h   t   m   l");
    }

    @Test
    void folder_canHaveUmlaut() throws Exception {
        var result = withoutLocale(
                "",
                "true; mv dist $'d\\303\\274st'; cd $'d\\303\\274st'; echo LOG_LEVEL=ERROR > .flaskenv; "
                        + "exec env -i PATH=\"$PATH\" bin/beacon config");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).containsPattern("LOG_LEVEL +ERROR +.*flaskenv");
    }

    @Test
    void bareJar_rejectsArgumentThatIsLost() throws Exception {
        var result = withoutLocale("$BEACON", "snapshot --search $'m\\303\\274ller' --fail-on 'total>0'");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("beacon: Argument 3 ")
                .contains("LC_ALL=C.UTF-8")
                .hasLineCount(1);
    }

    @Test
    void bareJar_rejectsVariableThatIsLost() throws Exception {
        var result = withoutLocale("BEACON_URL=$'http://127.0.0.1:1/a?q=m\\303\\274ller' $BEACON", "snapshot");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("beacon: The variable BEACON_URL has characters ")
                .hasLineCount(1);
    }

    @Test
    void bareJar_rejectsDirectoryThatIsLost() throws Exception {
        var result = withoutLocale("true;", "mkdir $'\\303\\274'; cd $'\\303\\274'; exec env -i $BEACON snapshot");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("beacon: The name of the working directory ")
                .hasLineCount(1);
    }

    @Test
    void bareJar_acceptsPlainArguments() throws Exception {
        assertThat(withoutLocale("$BEACON", "snapshot --search mail").code()).isZero();
    }

    private CliProcess.Result withoutLocale(String program, String arguments) throws Exception {
        return new CliProcess(directory)
                .shell("env -i PATH=\"$PATH\" JAVA_HOME='" + System.getProperty("java.home") + "' CORE_SERVICE_URL="
                        + beacon.core().address() + " CODEX_SERVICE_URL="
                        + beacon.codex().address() + " " + program + " "
                        + arguments);
    }
}
