package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchCommandTest {

    private static final String ENTER_SCREEN = "\u001b[?1049h";
    private static final String LEAVE_SCREEN = "\u001b[?1049l";
    private static final String HOME = "\u001b[H";

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private final CliFixture cli = new CliFixture().boards(boards);

    @TempDir
    private Path directory;

    @Test
    void redrawsInPlaceUntilInterrupted() {
        TestTerminal terminal = TestTerminal.of(100, 40);
        Steps steps = new Steps(
                () -> boards.show(Boards.of(Section.OPEN, Tickets.ticket(555).build())), terminal::interrupt);
        int code = cli.terminal(terminal).run(new PrintWriter(steps), new PrintWriter(new StringWriter()), watch());
        String out = steps.text();
        assertThat(code).isZero();
        assertThat(out).startsWith(ENTER_SCREEN).endsWith(LEAVE_SCREEN).contains("Every 1s, last at 15:00:00");
        String[] frames = out.split(Pattern.quote(HOME), -1);
        assertThat(frames).hasSize(3);
        assertThat(frames[1]).contains("301").doesNotContain("555");
        assertThat(frames[2]).contains("555").doesNotContain("301");
    }

    @Test
    void showsLastBoardAndReasonAfterFailure() {
        TestTerminal terminal = TestTerminal.of(100, 40);
        FailingBoardSource failing = new FailingBoardSource(boards);
        Steps steps = new Steps(failing::fail, terminal::interrupt);
        cli.boards(failing)
                .terminal(terminal)
                .run(new PrintWriter(steps), new PrintWriter(new StringWriter()), watch());
        String last = steps.text().substring(steps.text().lastIndexOf(HOME));
        assertThat(last).contains("! Codex cannot be reached.", "board fetched 0s ago", "301");
    }

    @Test
    void retriesUntilFirstBoard() {
        TestTerminal terminal = TestTerminal.of(100, 40);
        FailingBoardSource failing = new FailingBoardSource(boards);
        failing.fail();
        Steps steps = new Steps(failing::recover, terminal::interrupt);
        int code = cli.boards(failing)
                .terminal(terminal)
                .run(new PrintWriter(steps), new PrintWriter(new StringWriter()), watch());
        assertThat(code).isZero();
        assertThat(steps.text()).contains("! Codex cannot be reached.", "301");
    }

    @Test
    void printsNumberOfLinesThatDoNotFit() {
        TestTerminal terminal = TestTerminal.of(80, 6);
        Steps steps = new Steps(terminal::interrupt);
        cli.terminal(terminal).run(new PrintWriter(steps), new PrintWriter(new StringWriter()), watch());
        String frame = steps.text().substring(steps.text().indexOf(HOME));
        assertThat(frame.split("\r\n", -1)).hasSize(6);
        assertThat(frame).contains("… 12 more lines");
    }

    @Test
    void keys_refreshAtOnceAndQuit() {
        TestTerminal terminal = TestTerminal.of(100, 40);
        Steps steps = new Steps(() -> terminal.type("r"), () -> terminal.type("q"));
        int code = cli.terminal(terminal)
                .run(new PrintWriter(steps), new PrintWriter(new StringWriter()), "watch", "--interval", "9h");
        assertThat(code).isZero();
        assertThat(steps.text().split(Pattern.quote(HOME), -1)).hasSize(3);
        assertThat(steps.text()).endsWith(LEAVE_SCREEN);
    }

    @Test
    void quits_whileBoardIsLoading() {
        TestTerminal terminal = TestTerminal.of(100, 40);
        Steps steps = new Steps();
        int code = cli.terminal(terminal)
                .boards(new HangingBoardSource(() -> terminal.type("q")))
                .run(new PrintWriter(steps), new PrintWriter(new StringWriter()), watch());
        assertThat(code).isZero();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(steps.text()).endsWith(LEAVE_SCREEN).doesNotContain("301");
    }

    @Test
    void stopsWhenPipeIsClosed() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        assertThat(cli.run(new PrintWriter(closed), new PrintWriter(err), watch()))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void pipe_getsBoards_stderrGetsFailures() {
        TestTerminal pipe = TestTerminal.pipe();
        FailingBoardSource failing = new FailingBoardSource(boards);
        Steps steps = new Steps(failing::fail);
        Steps errors = new Steps(pipe::interrupt);
        int code = cli.boards(failing)
                .terminal(pipe)
                .run(
                        new PrintWriter(steps),
                        new PrintWriter(errors),
                        "watch",
                        "--interval",
                        "1s",
                        "--format",
                        "csv",
                        "--columns",
                        "id");
        assertThat(code).isZero();
        assertThat(steps.text()).isEqualTo("id\r\n101\r\n301\r\n401\r\n");
        assertThat(errors.text()).isEqualToIgnoringNewLines("beacon: Codex cannot be reached.");
    }

    @Test
    void stopsAtBoardThatMeetsCondition() {
        var result = cli.run("watch", "--fail-on", "red>0");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: red>0 is met (1)");
    }

    @Test
    void overwritesFileWithEachBoard() throws IOException {
        Path file = directory.resolve("board.txt");
        var result = cli.run("watch", "--output", file.toString(), "--fail-on", "red>0");
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("Helpdesk: 3 tickets");
    }

    @Test
    void invalidUsage_endsAtOnce() {
        for (List<String> options : List.of(
                List.of("--interval", "0s"),
                List.of("--interval", "often"),
                List.of("--view", "nosuch"),
                List.of("--columns", "nosuch"),
                List.of("--agent", "nosuch"))) {
            var result = cli.run("watch", options.get(0), options.get(1));
            assertThat(result.code()).as(options.toString()).isEqualTo(2);
            assertThat(result.err()).hasLineCount(1);
        }
    }

    private static String[] watch() {
        return new String[] {"watch", "--interval", "1s", "--no-color"};
    }

    /** Writer that runs the next step after each output. */
    private static final class Steps extends StringWriter {

        private final Queue<Runnable> steps = new ArrayDeque<>();
        private int shown;

        Steps(Runnable... steps) {
            this.steps.addAll(List.of(steps));
        }

        @Override
        public void flush() {
            String text = text();
            boolean more = text.length() > shown && !text.endsWith(ENTER_SCREEN + "\u001b[?25l");
            shown = text.length();
            if (more && !steps.isEmpty()) {
                steps.remove().run();
            }
        }

        String text() {
            return getBuffer().toString();
        }
    }
}
