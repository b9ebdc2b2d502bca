package io.hivematrix.beacon.codex.json;

import java.util.Optional;

/** How many entries of an answer were left out, and why the first one was. */
public final class SkippedEntries {

    private int count;
    private Optional<String> firstError = Optional.empty();

    /** Hears once for each answer of which something was left out. */
    @FunctionalInterface
    public interface SkipListener {

        /**
         * Something was left out.
         *
         * @param count how many entries, at least one
         * @param firstFault what was wrong with the first; names a field, never its value
         */
        void skipped(int count, String firstFault);
    }

    void add(String fault) {
        count++;
        firstError = firstError.or(() -> Optional.of(fault));
    }

    int count() {
        return count;
    }

    void notify(SkipListener listener) {
        firstError.ifPresent(fault -> listener.skipped(count, fault));
    }
}
