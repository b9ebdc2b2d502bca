package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.terminal.Terminal;
import java.util.concurrent.CompletableFuture;

/** A terminal, or a pipe, as a test wants it; its interrupt key is {@link #interrupt}. */
public final class TestTerminal implements Terminal {

    private final boolean interactive;
    private final Size size;
    private final CompletableFuture<Runnable> onInterrupt = new CompletableFuture<>();

    private TestTerminal(boolean interactive, Size size) {
        this.interactive = interactive;
        this.size = size;
    }

    /** No terminal. */
    public static TestTerminal pipe() {
        return new TestTerminal(false, Size.DEFAULT);
    }

    /** A terminal of that size. */
    public static TestTerminal of(int columns, int rows) {
        return new TestTerminal(true, new Size(columns, rows));
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void onInterrupt(Runnable action) {
        onInterrupt.complete(action);
    }

    /** Presses Ctrl-C, as soon as someone listens to it. */
    public void interrupt() {
        onInterrupt.join().run();
    }
}
