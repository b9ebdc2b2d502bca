package io.hivematrix.beacon.cli.terminal;

import java.util.Optional;

/** Parser of the output of {@code stty size}: rows and columns, both 0 if the terminal does not report them. */
final class Stty {

    private Stty() {}

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
