package io.hivematrix.beacon.cli.watch;

import java.io.PrintWriter;
import java.util.function.Consumer;

/**
 * {@link Display} that writes each new board to a pipe or file, and failures to stderr.
 *
 * @param boards receives each new board
 * @param out checked for a closed pipe
 */
public record StreamDisplay(Consumer<String> boards, PrintWriter out, PrintWriter err) implements Display {

    @Override
    public void show(ScreenFrame frame) {
        if (frame.fresh()) {
            frame.board().map(board -> board.render(false)).ifPresent(boards);
        }
        frame.error().ifPresent(error -> err.println("beacon: " + error));
        err.flush();
    }

    @Override
    public boolean isClosed() {
        return out.checkError();
    }

    @Override
    public void close() {
        out.flush();
    }
}
