package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@link Display} on the alternate screen of a terminal; lines that do not fit are replaced by their number. */
public final class ScreenDisplay implements Display {

    private static final String ENTER = "\u001b[?1049h\u001b[?25l";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Terminal terminal;
    private final PrintWriter out;

    /** Switches the terminal to the alternate screen, until {@link #close}. */
    public ScreenDisplay(Terminal terminal, PrintWriter out) {
        this.terminal = terminal;
        this.out = out;
        out.print(ENTER);
    }

    @Override
    public void show(ScreenFrame frame) {
        Terminal.Size size = terminal.size();
        List<String> lines = new ArrayList<>(DisplayWidth.wrap(frame.status(), size.columns()));
        frame.error().ifPresent(error -> lines.addAll(DisplayWidth.wrap("! " + error, size.columns())));
        frame.board().ifPresent(board -> lines.addAll(Arrays.asList(board.split("\n", -1))));
        out.print(HOME);
        String end = CLEAR_LINE + "\r\n";
        out.print(String.join(end, fitting(lines, size)) + CLEAR_LINE + CLEAR_BELOW);
        out.flush();
    }

    @Override
    public boolean isClosed() {
        return out.checkError();
    }

    @Override
    public void close() {
        out.print(LEAVE);
        out.flush();
    }

    private static List<String> fitting(List<String> lines, Terminal.Size size) {
        if (lines.size() <= size.rows()) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, size.rows() - 1));
        shown.add(DisplayWidth.truncate("… " + (lines.size() - shown.size()) + " more lines", size.columns()));
        return shown;
    }
}
