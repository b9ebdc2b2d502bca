package io.hivematrix.beacon.cli.terminal;

import io.hivematrix.beacon.cli.terminal.TerminalEvent.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.utils.Signals;

/**
 * Keys and signals of the terminal of this process, until {@link #close}. Keys are read without waiting for the end of the
 * line and are not echoed; Ctrl-C and Ctrl-Z have their usual effect.
 */
final class SystemKeyboard implements AutoCloseable {

    private static final Path TTY = Path.of("/dev/tty");
    private static final int MAX_KEYS = 256;

    private final Consumer<TerminalEvent> events;
    private final Optional<String> savedMode;

    /** @param readsKeys whether standard input is the terminal; otherwise only signals are reported */
    SystemKeyboard(boolean readsKeys, Consumer<TerminalEvent> events) {
        this.events = events;
        this.savedMode = readsKeys ? Stty.run(TTY, "-g").map(String::strip) : Optional.empty();
        setKeyMode();
        Signals.register("WINCH", () -> events.accept(TerminalEvent.of(EventType.RESIZE)));
        Signals.register("CONT", this::resume);
        if (savedMode.isPresent()) {
            Thread reader = new Thread(this::read, "beacon-keyboard");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** Restores the mode of the terminal. */
    @Override
    public void close() {
        savedMode.ifPresent(mode -> Stty.run(TTY, mode));
    }

    private void resume() {
        setKeyMode();
        events.accept(TerminalEvent.of(EventType.CONTINUE));
    }

    private void setKeyMode() {
        if (savedMode.isPresent()) {
            Stty.run(TTY, "-icanon", "-echo", "min", "1", "time", "0");
        }
    }

    private void read() {
        byte[] buffer = new byte[MAX_KEYS];
        try (InputStream keys = Files.newInputStream(TTY)) {
            for (int count = keys.read(buffer); count > 0; count = keys.read(buffer)) {
                KeyDecoder.decode(new String(buffer, 0, count, StandardCharsets.UTF_8))
                        .forEach(events);
            }
        } catch (IOException closed) {
            events.accept(new TerminalEvent(EventType.TEXT, "q")); // the terminal was closed
        }
    }
}
