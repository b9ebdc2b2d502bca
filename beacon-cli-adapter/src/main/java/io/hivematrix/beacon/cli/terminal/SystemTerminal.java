package io.hivematrix.beacon.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jline.utils.Signals;

/** Terminal of this process; the size is read with {@code stty}. */
final class SystemTerminal implements Terminal {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

    private final Map<String, String> environment;
    private final Runnable halt;
    private final boolean interactive;

    SystemTerminal(Map<String, String> environment, Runnable halt) {
        this.environment = Map.copyOf(environment);
        this.halt = halt;
        this.interactive = isTerminal(STANDARD_OUTPUT);
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public Size size() {
        return Stty.size(Stty.run(STANDARD_OUTPUT, "size").orElse("")).orElseGet(this::sizeFromEnvironment);
    }

    @Override
    public void onInterrupt(Runnable action, Duration grace) {
        Runnable handler = () -> interrupt(action, grace);
        Signals.register("INT", handler);
        Signals.register("TERM", handler);
    }

    @Override
    public AutoCloseable onEvents(Consumer<TerminalEvent> events) {
        return new SystemKeyboard(isTerminal(STANDARD_INPUT), events);
    }

    /** Waits for the end of the process, which ends this thread, too. */
    private void interrupt(Runnable action, Duration grace) {
        action.run();
        try {
            Thread.sleep(grace.toMillis());
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
        halt.run();
    }

    /** Reads /proc because {@link System#console()} also requires standard input to be a terminal; false without /proc. */
    private static boolean isTerminal(Path stream) {
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private Size sizeFromEnvironment() {
        return new Size(number("COLUMNS", Size.DEFAULT.columns()), number("LINES", Size.DEFAULT.rows()));
    }

    private int number(String variable, int fallback) {
        return Stty.number(environment.getOrDefault(variable, "")).orElse(fallback);
    }
}
