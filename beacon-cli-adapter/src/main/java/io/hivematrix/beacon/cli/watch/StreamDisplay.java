package io.hivematrix.beacon.cli.watch;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** One board after the other, into a pipe or over a file; error goes to stderr. */
public final class StreamDisplay implements Display {

    private final Consumer<String> boards;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * Writes there.
     *
     * @param boards takes each new board
     * @param out tells when it is closed
     * @param err takes a line for each failure
     */
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
