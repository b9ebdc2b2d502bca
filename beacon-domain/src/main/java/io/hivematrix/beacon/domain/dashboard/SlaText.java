package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.DueNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Texts that state the time left until a due time, such as "24 min for FR", or since then: "FR Overdue by 5.0 hours".
 * Read without patterns, since each board has thousands of texts.
 */
final class SlaText {

    private static final String OVERDUE = "Overdue by ";
    private static final String LEFT = " for ";
    private static final String HOURS = " hours";
    private static final String MINUTES = " min";
    private static final int MAX_DIGITS = 6;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int HOURS_TOLERANCE = 6 * SECONDS_PER_MINUTE;
    private static final int MINUTES_TOLERANCE = 2 * SECONDS_PER_MINUTE;

    private SlaText() {}

    /** Returns whether a text states the time left, rounded; false for any other text. */
    static boolean states(String text, Duration left) {
        boolean overdue = text.contains(OVERDUE);
        int start = overdue ? text.indexOf(OVERDUE) + OVERDUE.length() : 0;
        int end = endOfDigits(text, start);
        boolean decimal = end < text.length() && text.charAt(end) == '.';
        int unit = decimal ? endOfDigits(text, end + 1) : end;
        boolean hours = text.startsWith(HOURS, unit);
        if (end == start
                || end - start > MAX_DIGITS
                || (decimal && unit - end != 2)
                || !(hours || text.startsWith(MINUTES, unit))
                || !(overdue || text.contains(LEFT))) {
            return false;
        }
        long tenths = Long.parseLong(text, start, end, 10) * 10 + (decimal ? text.charAt(unit - 1) - '0' : 0);
        long seconds = tenths * (hours ? SECONDS_PER_HOUR : SECONDS_PER_MINUTE) / 10;
        return Math.abs(left.toSeconds() - (overdue ? -seconds : seconds))
                <= (hours ? HOURS_TOLERANCE : MINUTES_TOLERANCE);
    }

    /** Returns the text of a due time. */
    static String of(DueNote due, Instant now) {
        boolean firstResponse = due.label().equals(DueNote.FIRST_RESPONSE);
        Duration left = Duration.between(now, due.at());
        if (left.isNegative() || left.isZero()) {
            return (firstResponse ? "FR " : "") + OVERDUE + amount(left.negated());
        }
        return amount(left) + LEFT + (firstResponse ? "FR" : "Due");
    }

    private static String amount(Duration time) {
        return time.toMinutes() < 60
                ? time.toMinutes() + MINUTES
                : String.format(Locale.ROOT, "%.1f%s", time.toMinutes() / 60.0, HOURS);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
