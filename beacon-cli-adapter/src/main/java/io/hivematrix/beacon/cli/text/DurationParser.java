package io.hivematrix.beacon.cli.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people type them. */
public final class DurationParser {

    /** What can be typed, in words. */
    public static final String ALLOWED = "a number with s, m, h or d, such as 10m";

    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,6})([smhd])");

    private DurationParser() {}

    /** The span in a text such as "90s", "10m", "2h" or "1d"; empty where it is none. */
    public static Optional<Duration> parse(String text) {
        Matcher span = SYNTAX.matcher(text);
        return span.matches() ? Optional.of(of(Long.parseLong(span.group(1)), span.group(2))) : Optional.empty();
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
