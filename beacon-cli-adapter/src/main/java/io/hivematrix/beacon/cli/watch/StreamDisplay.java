package io.hivematrix.beacon.cli.watch;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** {@link Display} that writes each new board to a pipe or file, and failures to stderr. */
public final class StreamDisplay implements Display {

    private final Consumer<String> boards;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param out checked for a closed pipe; {@code boards} receives each new board */
    public StreamDisplay(Consumer<String> boards, PrintWriter out, PrintWriter err) {
        this.boards = boards;
        this.out = out;
        this.err = err;
    }

    @Override
    public void show(ScreenFrame frame) {
        if (frame.fresh()) {
            frame.board().ifPresent(boards);
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
