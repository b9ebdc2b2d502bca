package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path directory;

    private static final Path FULL = Path.of("/dev/full");

    private final CliFixture cli = new CliFixture();

    @Test
    void writesFile_leavesNoTemporaryFile() throws IOException {
        Path file = directory.resolve("board.csv");
        var result = cli.run("snapshot", "--format", "csv", "--columns", "id", "--output", file.toString());
        assertThat(result.out()).isEmpty();
        assertThat(file).hasContent("id\r\n101\r\n301\r\n401\r\n");
        assertThat(directory.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void keepsFileIfNoBoardIsAvailable() throws IOException {
        Path file = Files.writeString(directory.resolve("board.txt"), "previous content");
        cli.boards(FixedBoardSource.unavailable()).run("snapshot", "--output", file.toString());
        assertThat(file).hasContent("previous content");
        assertThat(directory.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void writesTargetOfSymbolicLink() throws IOException {
        Path file = Files.writeString(directory.resolve("real"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        cli.run("snapshot", "--output", link.toString());
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("Helpdesk: 3 tickets");
    }

    @Test
    void unwritableFile_exitCode2() {
        var result = cli.run(
                "snapshot", "--output", directory.resolve("no/such/file").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("beacon: --output: ")
                .contains("no such directory")
                .hasLineCount(1);
    }

    @Test
    void fullDisk_printsReason() {
        assumeTrue(Files.exists(FULL));
        var result = cli.run("snapshot", "--output", FULL.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("beacon: --output: cannot write /dev/full (No space left on device)");
    }

    @Test
    void narrowTerminal_omitsColumnsFromTheRight() {
        assertThat(cli.terminal(TestTerminal.of(40, 24))
                        .run("snapshot", "--no-color", "--columns", "mark,id,subject,requester,agent,priority,updated")
                        .out())
                .contains("    ID  SUBJ", "O  101  Tic")
                .doesNotContain("UPDATED");
    }

    @Test
    void terminal_getsColorsAndTruncatedLines() {
        String out = cli.terminal(TestTerminal.of(60, 24)).run("snapshot").out();
        assertThat(out).contains(ESCAPE + "[1;31mR" + ESCAPE + "[0m");
        assertThat(out.replaceAll(ESCAPE + "\\[[0-9;]*m", "").lines()).allMatch(line -> DisplayWidth.width(line) <= 60);
        assertThat(out).contains("…");
    }

    @Test
    void pipe_getsNoColorsAndNoTruncation() {
        assertThat(cli.run("snapshot").out()).doesNotContain(ESCAPE, "…");
    }

    @Test
    void colorOptions_overrideDetection() {
        assertThat(cli.run("snapshot", "--color").out()).contains(ESCAPE);
        assertThat(cli.terminal(TestTerminal.of(60, 24))
                        .run("snapshot", "--no-color")
                        .out())
                .doesNotContain(ESCAPE);
    }

    @Test
    void noColorAndDumbTerminal_disableColors_unlessForced() {
        cli.terminal(TestTerminal.of(60, 24));
        assertThat(cli.variable("NO_COLOR", "1").run("snapshot").out()).doesNotContain(ESCAPE);
        assertThat(cli.run("snapshot", "--color").out()).contains(ESCAPE);
        assertThat(new CliFixture()
                        .terminal(TestTerminal.of(60, 24))
                        .variable("TERM", "dumb")
                        .run("snapshot")
                        .out())
                .doesNotContain(ESCAPE);
    }

    @Test
    void emptyNoColor_isIgnored() {
        assertThat(cli.terminal(TestTerminal.of(60, 24))
                        .variable("NO_COLOR", "")
                        .run("snapshot")
                        .out())
                .contains(ESCAPE);
    }

    @Test
    void file_getsNoColorsAndNoTruncation() throws IOException {
        Path file = directory.resolve("board.txt");
        cli.terminal(TestTerminal.of(40, 24)).run("snapshot", "--output", file.toString());
        assertThat(Files.readString(file)).doesNotContain(ESCAPE, "…");
    }
}
