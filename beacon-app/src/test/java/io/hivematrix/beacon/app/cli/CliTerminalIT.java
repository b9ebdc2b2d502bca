package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a pseudo-terminal created by {@code script} of util-linux. */
@Timeout(300)
class CliTerminalIT {

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final int COLUMNS = 70;
    private static final int CTRL_C = 3;
    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

    @TempDir
    private Path directory;

    private RunningBeacon beacon;

    @BeforeEach
    void start() {
        assumeTrue(Files.isExecutable(SCRIPT), "a pseudo-terminal needs script of util-linux");
        beacon = RunningBeacon.start();
    }

    @AfterEach
    void stop() {
        if (beacon != null) {
            beacon.close();
        }
    }

    @Test
    void snapshot_isColoredAndFitsTerminal() throws Exception {
        Process process = onTerminal("snapshot");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).containsPattern(STYLE).contains("Open Helpdesk Tickets (");
        assertThat(STYLE.matcher(out).replaceAll("").lines()).allMatch(line -> line.length() <= COLUMNS);
    }

    @Test
    void watch_usesAlternateScreen_stopsOnCtrlC() throws Exception {
        Process process = onTerminal("watch --interval 1s");
        String shown = readUntil(process.getInputStream(), "Other Active Helpdesk Tickets");
        assertThat(shown).contains("\u001b[?1049h", "Every 1s");
        process.getOutputStream().write(CTRL_C);
        process.getOutputStream().flush();
        String rest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(rest).contains("\u001b[?25h\u001b[?1049l").doesNotContain("Exception");
        assertThat(process.exitValue()).isZero();
    }

    /** Uses {@code exec} because some shells exit with their own code on Ctrl-C. */
    private Process onTerminal(String command) throws IOException {
        String line =
                "stty cols " + COLUMNS + " rows 50; exec " + String.join(" ", CliProcess.beacon()) + " " + command;
        return new CliProcess(directory)
                .variable("CORE_SERVICE_URL", beacon.core().address().toString())
                .variable("CODEX_SERVICE_URL", beacon.codex().address().toString())
                .variable("TERM", "xterm")
                .start(List.of(SCRIPT.toString(), "-qefc", line, "/dev/null"));
    }

    private static String readUntil(InputStream in, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (read.indexOf(text) < 0) {
            int count = in.read(buffer);
            assertThat(count).as("bytes after " + read).isPositive();
            read.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        return read.toString();
    }
}
