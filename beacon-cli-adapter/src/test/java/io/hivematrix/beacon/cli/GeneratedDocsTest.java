package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.format.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedDocsTest {

    private static final List<String> COMMANDS = List.of(
            "snapshot",
            "watch",
            "show",
            "open",
            "views",
            "agents",
            "health",
            "serve",
            "demo",
            "config",
            "token",
            "help",
            "completion");

    @TempDir
    private Path directory;

    private final CliFixture cli = new CliFixture();

    @Test
    void help_listsAllCommands() {
        var result = cli.run("--help");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains(COMMANDS).doesNotContain("generate-docs");
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommand_hasHelpWithExamplesAndExitCodes(String command) {
        var result = cli.run(command, "--help");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Example")
                .contains("beacon " + command)
                .contains("69 ");
        assertThat(cli.run(command, "--version").out()).isEqualToIgnoringNewLines("beacon 1.0.0 (test)");
    }

    @Test
    void help_listsAllColumns() {
        String help = cli.run("snapshot", "--help").out().replaceAll("\\s+", " ");
        assertThat(help).contains(Column.allKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void bashAndZshCompletion_isValidBash(String shell) throws Exception {
        String script = cli.run("completion", shell).out();
        assertThat(script).contains("--fail-on", "--unassigned", "--no-color", "snapshot");
        assertThat(exitCode("bash", "-n", write("completion", script))).isZero();
    }

    @Test
    void fishCompletion_hasCommandsOptionsAndValues() {
        assertThat(cli.run("completion", "fish").out())
                .contains("complete -c beacon -n __fish_use_subcommand -a snapshot -d 'Print the board once'\n")
                .contains("-n '__fish_seen_subcommand_from snapshot' -s f -l format -x"
                        + " -a 'table json ndjson csv markdown html nagios'")
                .contains("-n '__fish_seen_subcommand_from snapshot' -s o -l output -r -F")
                .contains("-n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'")
                .doesNotContain("-a generate-docs");
    }

    @Test
    void everyCommand_hasManPage() throws IOException {
        assertThat(cli.run("generate-docs", directory.toString()).code()).isZero();
        Path pages = directory.resolve("man/man1");
        assertThat(pages.resolve("beacon.1")).content().contains("beacon\\-snapshot(1)");
        for (String command : COMMANDS) {
            assertThat(pages.resolve("beacon-" + command + ".1"))
                    .content()
                    .contains(".SH SYNOPSIS", ".SH OPTIONS", ".SH EXIT STATUS", ".SH EXAMPLES")
                    .contains(".SH ENVIRONMENT", ".SH SEE ALSO\nbeacon(1), ")
                    .doesNotContain("${");
        }
    }

    @Test
    void manPage_hasWhatItsCommandReadsAndReturns() throws IOException {
        assertThat(cli.run("generate-docs", directory.toString()).code()).isZero();
        Path pages = directory.resolve("man/man1");
        assertThat(pages.resolve("beacon-snapshot.1"))
                .content()
                .contains("BEACON_TOKEN", "NO_COLOR", ".SH FILES", "beacon/config", "nagios", "\\fB77\\fR");
        assertThat(pages.resolve("beacon-open.1"))
                .content()
                .contains("BROWSER", "beacon\\-show(1)")
                .doesNotContain("\\fB1\\fR", "beacon\\-open(1)");
        assertThat(pages.resolve("beacon-help.1")).content().doesNotContain("BEACON_TOKEN", ".SH FILES", "\\fB77\\fR");
    }

    @Test
    void generatedCompletion_equalsCompletionCommand() {
        assertThat(cli.run("generate-docs", directory.toString()).code()).isZero();
        assertThat(directory.resolve("bash-completion/completions/beacon"))
                .hasContent(cli.run("completion", "bash").out());
        assertThat(directory.resolve("zsh/site-functions/_beacon"))
                .hasContent(cli.run("completion", "zsh").out());
        assertThat(directory.resolve("fish/vendor_completions.d/beacon.fish"))
                .hasContent(cli.run("completion", "fish").out());
    }

    @Test
    void unwritableDirectory_printsOneLine_exitCode2() throws IOException {
        Files.createDirectory(directory.resolve("man"));
        Path file = Path.of(write("man/man1", "content"));
        var result = cli.run("generate-docs", directory.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("beacon: DIRECTORY: cannot write " + directory)
                .contains(file + " is not a directory")
                .hasLineCount(1);
        assertThat(file).hasContent("content");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static int exitCode(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
