package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFileTest {

    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "board.csv, csv",
        "board.json, json",
        "board.ndjson, ndjson",
        "board.jsonl, ndjson",
        "BOARD.MD, markdown",
        "board.markdown, markdown",
        "board.html, html",
        "board.htm, html",
        "board.txt, table",
        "board, table",
        "csv, table"
    })
    void format_followsEndingOfFile(String name, String format) throws IOException {
        Path file = directory.resolve(name);
        assertThat(cli.run("snapshot", "-o", file.toString()).err()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(cli.run("snapshot", "--format", format).out());
    }

    @Test
    void formatOption_takesPrecedenceOverEnding() throws IOException {
        Path file = directory.resolve("board.csv");
        cli.run("snapshot", "-o", file.toString(), "-f", "markdown");
        assertThat(Files.readString(file)).startsWith("# Helpdesk");
    }

    @Test
    void dash_isStandardOutput() {
        var result = cli.run("snapshot", "-o", "-");
        assertThat(result.out()).isEqualTo(cli.run("snapshot").out()).startsWith("Helpdesk: 3 tickets");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void dash_onTerminal_isTable() {
        var result = cli.terminal(TestTerminal.of(200, 50)).run("snapshot", "--output=-");
        assertThat(result.out()).contains("\u001b[1m").contains("301");
    }
}
