package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.domain.testing.StubResponse;
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
    private int rows = 50;

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

    @Test
    void watch_keysScrollFindAndQuit_terminalIsRestored() throws Exception {
        rows = 20;
        Process process = onTerminal("watch --interval 9h; stty -a < /dev/tty");
        InputStream out = process.getInputStream();
        readUntil(out, "more lines");
        type(process, "/Other Active\r");
        readUntil(out, "\u001b[7mOther Active");
        type(process, "\u001b\u001b[6~q");
        String rest = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(rest).contains("\u001b[?1049l", " icanon", " echo ").doesNotContain("-icanon");
    }

    @Test
    void watch_redrawsOnResizeAndAfterStop() throws Exception {
        rows = 20;
        Process process = onTerminal("watch --interval 9h");
        InputStream out = process.getInputStream();
        readUntil(out, "more lines");
        run("stty", "-F", Files.readString(directory.resolve("tty")).strip(), "rows", "3");
        readUntil(out, "more lines");
        List<String> processes =
                process.descendants().map(child -> Long.toString(child.pid())).toList();
        run("kill", "-STOP", processes.get(processes.size() - 1));
        for (String pid : processes) { // script stops itself, too
            run("kill", "-CONT", pid);
        }
        assertThat(readUntil(out, "more lines")).contains("\u001b[?1049h");
        type(process, "q");
        out.readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** As on a machine under load: without stty there would be no keys. */
    @Test
    void watch_slowStty_readsKeys() throws Exception {
        Path stty = directory.resolve("stty");
        Files.writeString(stty, "#!/bin/sh\nsleep 1\nexec /bin/stty \"$@\"\n");
        assertThat(stty.toFile().setExecutable(true)).isTrue();
        Process process = onTerminal("watch --interval 9h", "", "PATH", directory + ":" + System.getenv("PATH"));
        InputStream out = process.getInputStream();
        readUntil(out, "more lines");
        type(process, "q");
        out.readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void watch_showsChangesByEventStream() throws Exception {
        rows = 20;
        Process process = onTerminal("watch --interval 9h --beacon " + beacon.address() + "/helpdesk", beacon.token());
        InputStream out = process.getInputStream();
        readUntil(out, "more lines");
        beacon.codex().stub("/api/tickets/active", StubResponse.status(503));
        readUntil(out, "This board is");
        type(process, "q");
        out.readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void snapshot_linksTicketsWhereTerminalShowsLinks() throws Exception {
        Process process = onTerminal("snapshot --section 3");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("\u001b]8;;");
        Process linked = onTerminal("snapshot --section 3", "", "FORCE_HYPERLINK", "1");
        assertThat(new String(linked.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\u001b]8;;http");
    }

    private static void type(Process process, String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private Process onTerminal(String command) throws IOException {
        return onTerminal(command, "");
    }

    /** Uses {@code exec} because some shells exit with their own code on Ctrl-C. */
    private Process onTerminal(String command, String token, String... variables) throws IOException {
        String exec = command.contains(";") ? "" : "exec ";
        String line = "stty cols " + COLUMNS + " rows " + rows + "; tty > tty; " + exec
                + String.join(" ", CliProcess.beacon()) + " " + command;
        CliProcess process = new CliProcess(directory);
        for (int i = 0; i < variables.length; i += 2) {
            process.variable(variables[i], variables[i + 1]);
        }
        return process.variable("BEACON_TOKEN", token)
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
