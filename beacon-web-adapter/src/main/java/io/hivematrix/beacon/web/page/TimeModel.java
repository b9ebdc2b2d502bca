package io.hivematrix.beacon.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment as the page writes it before a script has put it into the viewer's own time.
 *
 * @param iso for machines, UTC to the second; empty where the moment is unknown
 * @param shortText for people, such as "Nov 22, 09:00 AM", in UTC
 * @param fullText with year and zone, such as "Nov 22, 2025 09:00 AM UTC"
 */
public record TimeModel(String iso, String shortText, String fullText) {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MMM dd, hh:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern(
                    "MMM dd, yyyy hh:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A moment, or none: then all three are what {@code unknown} says, the first is empty. */
    static TimeModel of(Optional<Instant> moment, String unknown) {
        return moment.map(TimeModel::known).orElseGet(() -> new TimeModel("", unknown, unknown));
    }

    private static TimeModel known(Instant moment) {
        return new TimeModel(
                moment.truncatedTo(ChronoUnit.SECONDS).toString(), SHORT.format(moment), FULL.format(moment));
    }
}
