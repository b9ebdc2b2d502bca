package io.hivematrix.beacon.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The command {@code stty}, and the size that it prints: rows and columns, both 0 if the terminal does not report them. */
final class Stty {

    private static final long TIMEOUT_MILLIS = 5_000;

    private Stty() {}

    /** Returns the output of {@code stty} for a terminal; empty if it fails or does not end in time. */
    static Optional<String> run(Path terminal, String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process stty = new ProcessBuilder(command)
                    .redirectInput(terminal.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                stty.destroyForcibly();
                return Optional.empty();
            }
            String output = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return stty.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Parses a size such as "24 80"; empty if it is not a size. */
    static Optional<Terminal.Size> size(String output) {
        String[] words = output.strip().split(" ", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        Optional<Integer> rows = number(words[0]);
        Optional<Integer> columns = number(words[1]);
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(new Terminal.Size(columns.get(), rows.get()))
                : Optional.empty();
    }

    /** Parses a positive number of at most five digits; empty if it is not one. */
    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,5}")
                ? Optional.of(Integer.parseInt(text)).filter(value -> value > 0)
                : Optional.empty();
    }
}
