package io.hivematrix.beacon.app.demo.data;

import java.time.Duration;
import java.util.Locale;

/** Spans of time in Codex's words (contract, section 1). */
public final class RelativeTimeText {

    private RelativeTimeText() {}

    /** Such as "24 min" or "6.0 hours". */
    static String duration(Duration span) {
        return span.toMinutes() < 60
                ? span.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f hours", span.toMinutes() / 60.0);
    }

    /** Such as "18m ago", "5h ago" or "2d ago". */
    public static String ago(Duration span) {
        if (span.toMinutes() < 60) {
            return span.toMinutes() + "m ago";
        }
        return span.toHours() < 24 ? span.toHours() + "h ago" : span.toDays() + "d ago";
    }

    /** Such as "Today", "1 day old" or "8 days old". */
    public static String age(Duration span) {
        long days = span.toDays();
        return days == 0 ? "Today" : days == 1 ? "1 day old" : days + " days old";
    }
}
