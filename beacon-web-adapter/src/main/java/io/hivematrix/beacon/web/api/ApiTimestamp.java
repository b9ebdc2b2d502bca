package io.hivematrix.beacon.web.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formatter of timestamps for display, such as "Nov 22, 09:00 AM" in UTC (specification, "Ticket Object Fields"). */
final class ApiTimestamp {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("MMM dd, hh:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ApiTimestamp() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}
