package io.hivematrix.beacon.cli.terminal;

import java.util.Optional;

/** Reads what {@code stty size} prints: lines and columns, both 0 where the terminal does not say. */
final class Stty {

    private static final int MAX_DIGITS = 5;

    private Stty() {}

    /** The size in a text such as "24 80"; empty where it is none. */
    static Optional<Terminal.Size> size(String answer) {
        String[] words = answer.strip().split(" ", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        Optional<Integer> rows = number(words[0]);
        Optional<Integer> columns = number(words[1]);
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(new Terminal.Size(columns.get(), rows.get()))
                : Optional.empty();
    }

    /** The positive number that a text is; empty where it is none. */
    static Optional<Integer> number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)).filter(value -> value > 0) : Optional.empty();
    }
}
