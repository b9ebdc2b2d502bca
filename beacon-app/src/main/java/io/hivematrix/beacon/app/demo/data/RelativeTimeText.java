package io.hivematrix.beacon.app.demo.data;

import java.time.Duration;
import java.util.Locale;

/** Durations as text in Codex's format (contract, section 1). */
public final class RelativeTimeText {

    private RelativeTimeText() {}

    /** Returns a text such as "24 min" or "6.0 hours". */
    static String duration(Duration duration) {
        return duration.toMinutes() < 60
                ? duration.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f hours", duration.toMinutes() / 60.0);
    }

    /** Returns a text such as "18m ago", "5h ago" or "2d ago". */
    public static String ago(Duration duration) {
        if (duration.toMinutes() < 60) {
            return duration.toMinutes() + "m ago";
        }
        return duration.toHours() < 24 ? duration.toHours() + "h ago" : duration.toDays() + "d ago";
    }

    /** Returns a text such as "Today", "1 day old" or "8 days old". */
    public static String age(Duration duration) {
        long days = duration.toDays();
        return days == 0 ? "Today" : days == 1 ? "1 day old" : days + " days old";
    }
}
