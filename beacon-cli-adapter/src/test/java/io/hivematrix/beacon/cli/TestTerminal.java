package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.terminal.TerminalEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Terminal or pipe of a test. */
public final class TestTerminal implements Terminal {

    private final boolean interactive;
    private final CompletableFuture<Consumer<TerminalEvent>> events = new CompletableFuture<>();
    private volatile Size size;
    private final CompletableFuture<Runnable> onInterrupt = new CompletableFuture<>();

    private TestTerminal(boolean interactive, Size size) {
        this.interactive = interactive;
        this.size = size;
    }

    /** Returns a pipe. */
    public static TestTerminal pipe() {
        return new TestTerminal(false, Size.DEFAULT);
    }

    /** Returns a terminal of the given size. */
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
    public void onInterrupt(Runnable action, Duration grace) {
        onInterrupt.complete(action);
    }

    @Override
    public AutoCloseable onEvents(Consumer<TerminalEvent> consumer) {
        events.complete(consumer);
        return () -> {};
    }

    /** Sends a key or a change. */
    public void send(TerminalEvent.EventType type) {
        events.join().accept(new TerminalEvent(type, ""));
    }

    /** Types a text. */
    public void type(String text) {
        text.chars()
                .forEach(letter -> events.join()
                        .accept(new TerminalEvent(TerminalEvent.EventType.TEXT, Character.toString(letter))));
    }

    /** Changes the size and reports it. */
    public void resize(int columns, int rows) {
        size = new Size(columns, rows);
        send(TerminalEvent.EventType.RESIZE);
    }

    /** Sends SIGINT as soon as a handler is registered. */
    public void interrupt() {
        onInterrupt.join().run();
    }
}
