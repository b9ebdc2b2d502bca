package io.hivematrix.beacon.cli.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Tells people about times, as seen from one moment. */
public final class RelativeTimes {

    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;
    private final Instant now;

    /** As seen from now, in the clock's zone. */
    public RelativeTimes(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.now = clock.instant();
    }

    /** The moment it is seen from. */
    public Instant now() {
        return now;
    }

    /** How far away that is, such as "2h ago" or "in 3d". */
    public String relative(Instant instant) {
        return instant.isAfter(now) ? "in " + duration(Duration.between(now, instant)) : ago(instant);
    }

    /** Date and time to the minute, such as "2026-11-22 09:15". */
    public String dateAndTime(Instant instant) {
        return DATE_AND_TIME.format(instant.atZone(clock.getZone()));
    }

    /** The time of day to the second, such as "09:15:30". */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    /** The largest whole unit of a span of time, such as "45s", "5m", "2h" or "3d". */
    public static String duration(Duration span) {
        if (span.toDays() > 0) {
            return span.toDays() + "d";
        }
        if (span.toHours() > 0) {
            return span.toHours() + "h";
        }
        return span.toMinutes() > 0 ? span.toMinutes() + "m" : span.toSeconds() + "s";
    }

    private String ago(Instant instant) {
        return duration(Duration.between(instant, now)) + " ago";
    }
}
