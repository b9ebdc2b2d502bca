package io.hivematrix.beacon.cli.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses durations of the command line, such as "90s" or "10m". */
public final class DurationParser {

    /** Description of the syntax for error messages. */
    public static final String ALLOWED = "a number with s, m, h or d, such as 10m";

    private static final Pattern SYNTAX = Pattern.compile("[0-9]{1,6}[smhd]");

    private DurationParser() {}

    /** Parses a number of at most six digits and a unit: s, m, h or d; empty if the text is anything else. */
    public static Optional<Duration> parse(String text) {
        return SYNTAX.matcher(text).matches()
                ? Optional.of(Duration.parse((text.endsWith("d") ? "P" : "PT") + text))
                : Optional.empty();
    }
}
