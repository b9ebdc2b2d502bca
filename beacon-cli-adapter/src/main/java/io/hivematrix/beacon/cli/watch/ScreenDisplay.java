package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.terminal.TerminalEvent;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.watch.WatchEvents.Reaction;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link Display} on the alternate screen of a terminal. If not all lines fit, section 3 is first, the last line has the
 * number of lines below, and keys scroll. Not thread-safe.
 */
public final class ScreenDisplay implements Display {

    private static final String ENTER = "\u001b[?1049h\u001b[?25l";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Terminal terminal;
    private final PrintWriter out;
    private final AutoCloseable keyboard;
    private final BoardPager pager = new BoardPager();
    private Optional<ScreenFrame> latest = Optional.empty();
    private Optional<Terminal.Size> size = Optional.empty();

    /** Switches the terminal to the alternate screen, until {@link #close}; its keys become {@code events}. */
    public ScreenDisplay(Terminal terminal, PrintWriter out, WatchEvents events) {
        this.terminal = terminal;
        this.out = out;
        out.print(ENTER);
        this.keyboard = terminal.onEvents(event -> add(event, events));
    }

    /** Quits at once, too, while a board is loaded: a service that does not respond takes long. */
    private void add(TerminalEvent event, WatchEvents events) {
        if (events.isLoading() && !pager.isTyping() && BoardPager.isQuit(event)) {
            events.stop();
        } else {
            events.add(event);
        }
    }

    @Override
    public void show(ScreenFrame frame) {
        latest = Optional.of(frame);
        size = Optional.empty();
        draw();
    }

    @Override
    public Reaction handle(TerminalEvent event) {
        switch (event.type()) {
            case RESIZE -> size = Optional.empty();
            case CONTINUE -> {
                size = Optional.empty();
                out.print(ENTER);
            }
            default -> {
                Reaction reaction = pager.handle(event);
                if (reaction != Reaction.WAIT) {
                    return reaction;
                }
            }
        }
        draw();
        return Reaction.WAIT;
    }

    @Override
    public boolean isClosed() {
        return out.checkError();
    }

    @Override
    public void close() {
        out.print(LEAVE);
        out.flush();
        try {
            keyboard.close();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private void draw() {
        latest.ifPresent(frame -> {
            Terminal.Size available = size.orElseGet(terminal::size);
            size = Optional.of(available);
            List<String> lines = lines(frame, available);
            out.print(HOME);
            out.print(String.join(CLEAR_LINE + "\r\n", lines) + CLEAR_LINE + CLEAR_BELOW);
            out.flush();
        });
    }

    private List<String> lines(ScreenFrame frame, Terminal.Size available) {
        List<String> lines = new ArrayList<>(DisplayWidth.wrap(frame.status(), available.columns()));
        frame.error().ifPresent(error -> lines.addAll(DisplayWidth.wrap("! " + error, available.columns())));
        int rows = available.rows() - lines.size();
        if (rows < 1) {
            return lines.subList(0, available.rows());
        }
        frame.board().ifPresent(board -> lines.addAll(pager.page(board, rows, available.columns())));
        return lines;
    }
}
