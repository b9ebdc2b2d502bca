package io.hivematrix.beacon.codex.json;

import java.util.Optional;

/** Count of skipped entries of a response, with the first error. Not thread-safe. */
public final class SkippedEntries {

    private int count;
    private Optional<String> firstError = Optional.empty();

    /** Listener for responses with skipped entries. */
    @FunctionalInterface
    public interface SkipListener {

        /**
         * Called once per response.
         *
         * @param count number of skipped entries, at least one
         * @param firstError error of the first; names a field, never its value
         */
        void skipped(int count, String firstError);
    }

    void add(String error) {
        count++;
        firstError = firstError.or(() -> Optional.of(error));
    }

    int count() {
        return count;
    }

    void notify(SkipListener listener) {
        firstError.ifPresent(error -> listener.skipped(count, error));
    }
}
