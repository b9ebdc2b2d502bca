package io.hivematrix.beacon.cli.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times, absolute in the time zone of a clock or relative to the time of creation. */
public final class RelativeTimes {

    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;
    private final Instant now;

    /** Creates a formatter for the current time and the zone of {@code clock}. */
    public RelativeTimes(Clock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    /** Returns the reference time. */
    public Instant now() {
        return now;
    }

    /** Returns the distance to the reference time, such as "2h ago" or "in 3d". */
    public String relative(Instant instant) {
        return instant.isAfter(now)
                ? "in " + duration(Duration.between(now, instant))
                : duration(Duration.between(instant, now)) + " ago";
    }

    /** Returns date and time to the minute, such as "2026-11-22 09:15". */
    public String dateAndTime(Instant instant) {
        return DATE_AND_TIME.format(instant.atZone(clock.getZone()));
    }

    /** Returns the time zone of the absolute times, such as "Europe/Zurich" or "UTC". */
    public String zone() {
        return clock.getZone().normalized().equals(ZoneOffset.UTC)
                ? "UTC"
                : clock.getZone().getId();
    }

    /** Returns the time of day to the second, such as "09:15:30". */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    /** Returns a duration in its largest whole unit, such as "45s", "5m", "2h" or "3d". */
    public static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + "d";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + "h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }
}
