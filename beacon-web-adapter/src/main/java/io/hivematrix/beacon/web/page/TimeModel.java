package io.hivematrix.beacon.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Time as rendered by the server, before a script converts it to the viewer's time zone.
 *
 * @param iso ISO-8601 in UTC to the second; empty if unknown
 * @param text the displayed text, in UTC
 */
public record TimeModel(String iso, String text) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern(
                    "MMM dd, yyyy hh:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final TimeModel NONE = new TimeModel("", "");

    /** Returns a time as "Nov 22, 2025 09:00 AM UTC", or {@code unknown} for none. */
    static TimeModel full(Optional<Instant> moment, String unknown) {
        return moment.map(known -> new TimeModel(iso(known), FULL.format(known)))
                .orElseGet(() -> new TimeModel("", unknown));
    }

    /** Returns a time as "2025-11-22 09:00Z", which scripts can parse; empty for none. */
    static TimeModel compact(Optional<Instant> moment) {
        return moment.map(TimeModel::compact).orElse(NONE);
    }

    private static TimeModel compact(Instant moment) {
        String iso = iso(moment);
        int timeAt = iso.indexOf('T');
        return new TimeModel(iso, iso.substring(0, timeAt) + ' ' + iso.substring(timeAt + 1, timeAt + 6) + 'Z');
    }

    private static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
