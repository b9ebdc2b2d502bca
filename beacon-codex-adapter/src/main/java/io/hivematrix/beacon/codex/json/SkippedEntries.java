package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.util.Optional;

/** Count of skipped entries of a response, with the first error. Not thread-safe. */
public final class SkippedEntries {

    private int count;
    private Optional<String> firstError = Optional.empty();
    private String firstPosition = "";

    /** Listener for responses with skipped entries. */
    @FunctionalInterface
    public interface SkipListener {

        /**
         * Called once per response.
         *
         * @param count number of skipped entries, at least one
         * @param firstError position and error of the first; names a field, never its value
         */
        void skipped(int count, String firstError);
    }

    void add(MalformedFieldException malformed, JsonParser parser) {
        add(String.valueOf(malformed.getMessage()), malformed.position().orElseGet(() -> position(parser)));
    }

    void add(String error, String position) {
        if (count == 0) {
            firstError = Optional.of(error);
            firstPosition = position;
        }
        count++;
    }

    int count() {
        return count;
    }

    /** Returns the first error without its position; empty if there is none. */
    Optional<String> firstError() {
        return firstError;
    }

    void notify(SkipListener listener) {
        firstError.ifPresent(error -> listener.skipped(count, firstPosition + ", " + error));
    }

    /** Returns the position of the current token, such as "line 1, column 42". */
    static String position(JsonParser parser) {
        JsonLocation location = parser.currentTokenLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
