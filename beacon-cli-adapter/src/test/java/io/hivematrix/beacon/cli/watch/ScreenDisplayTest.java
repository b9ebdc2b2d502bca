package io.hivematrix.beacon.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.TestTerminal;
import io.hivematrix.beacon.cli.terminal.TerminalEvent;
import io.hivematrix.beacon.cli.terminal.TerminalEvent.EventType;
import io.hivematrix.beacon.cli.watch.ScreenFrame.BoardText;
import io.hivematrix.beacon.cli.watch.WatchEvents.Reaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenDisplayTest {

    private static final String HOME = "\u001b[H";
    private static final String ENTER_SCREEN = "\u001b[?1049h";

    private final TestTerminal terminal = TestTerminal.of(40, 6);
    private final StringWriter out = new StringWriter();
    private final ScreenDisplay display = new ScreenDisplay(terminal, new PrintWriter(out), new WatchEvents());

    @BeforeEach
    void showTwentyLines() {
        show(first -> (first ? "needs agent\n" : "board\n") + lines());
    }

    @Test
    void boardThatDoesNotFit_hasSection3First() {
        assertThat(screen()).containsExactly("status", "needs agent", "line 1", "line 2", "line 3", "… 17 more lines");
        show(first -> (first ? "needs agent" : "board") + "\nline");
        assertThat(screen()).containsExactly("status", "board", "line");
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, line 1",
        "DOWN DOWN, line 2",
        "DOWN UP, needs agent",
        "UP, needs agent",
        "PAGE_DOWN, line 4",
        "PAGE_DOWN PAGE_UP, needs agent",
        "END, line 17",
        "END DOWN DOWN UP, line 16",
        "END HOME, needs agent"
    })
    void keys_scroll(String keys, String top) {
        for (String key : keys.split(" ", -1)) {
            assertThat(display.handle(new TerminalEvent(EventType.valueOf(key), "")))
                    .isEqualTo(Reaction.WAIT);
        }
        assertThat(screen()).startsWith("status", top).hasSize(6);
    }

    @Test
    void newBoard_staysScrolled() {
        key(EventType.PAGE_DOWN);
        show(first -> "needs agent\n" + lines());
        assertThat(screen()).startsWith("status", "line 4");
    }

    @Test
    void resize_redrawsForNewSize() {
        terminal.resize(10, 9);
        key(EventType.RESIZE);
        assertThat(screen()).hasSize(9).contains("needs agent", "line 6");
    }

    @Test
    void continuing_entersScreenAgain() {
        int before = out.getBuffer().length();
        key(EventType.CONTINUE);
        assertThat(out.getBuffer().substring(before)).startsWith(ENTER_SCREEN).contains("needs agent");
    }

    @Test
    void slash_findsNextLineWithText() {
        type("/LINE 1");
        assertThat(screen()).last().isEqualTo("/LINE 1");
        key(EventType.ENTER);
        assertThat(screen())
                .contains("\u001b[7mline 1\u001b[0m")
                .last()
                .asString()
                .startsWith("/LINE 1  (n: next)");
        type("n");
        assertThat(screen()).startsWith("status", "\u001b[7mline 10\u001b[0m");
        key(EventType.ESCAPE);
        assertThat(screen()).startsWith("status", "line 10").last().isEqualTo("… 7 more lines");
    }

    @Test
    void searchWithoutHit_isReported() {
        type("/nowherex");
        key(EventType.BACKSPACE);
        key(EventType.ENTER);
        assertThat(screen())
                .startsWith("status", "needs agent")
                .last()
                .asString()
                .startsWith("/nowhere not found");
    }

    @Test
    void letters_quitAndRefreshUnlessTyped() {
        assertThat(display.handle(new TerminalEvent(EventType.TEXT, "q"))).isEqualTo(Reaction.STOP);
        assertThat(display.handle(new TerminalEvent(EventType.TEXT, "r"))).isEqualTo(Reaction.REFRESH);
        type("/");
        assertThat(display.handle(new TerminalEvent(EventType.TEXT, "q"))).isEqualTo(Reaction.WAIT);
    }

    private void show(BoardText board) {
        display.show(new ScreenFrame(Optional.of(board), true, Optional.empty(), "status"));
    }

    private void key(EventType type) {
        display.handle(new TerminalEvent(type, ""));
    }

    private void type(String text) {
        text.chars().forEach(c -> display.handle(new TerminalEvent(EventType.TEXT, Character.toString(c))));
    }

    /** Returns the lines that were drawn last. */
    private List<String> screen() {
        String all = out.toString();
        String last = all.substring(all.lastIndexOf(HOME) + HOME.length());
        return List.of(last.replace("\u001b[K", "").replace("\u001b[J", "").split("\r\n", -1));
    }

    private static String lines() {
        return String.join(
                "\n", IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).toList());
    }
}
