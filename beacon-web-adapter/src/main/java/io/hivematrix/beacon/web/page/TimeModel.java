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
 * @param shortText such as "Nov 22, 09:00 AM", in UTC
 * @param fullText such as "Nov 22, 2025 09:00 AM UTC"
 */
public record TimeModel(String iso, String shortText, String fullText) {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MMM dd, hh:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern(
                    "MMM dd, yyyy hh:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Returns the model of a time; for none, {@code iso} is empty and both texts are {@code unknown}. */
    static TimeModel of(Optional<Instant> moment, String unknown) {
        return moment.map(TimeModel::known).orElseGet(() -> new TimeModel("", unknown, unknown));
    }

    private static TimeModel known(Instant moment) {
        return new TimeModel(
                moment.truncatedTo(ChronoUnit.SECONDS).toString(), SHORT.format(moment), FULL.format(moment));
    }
}
