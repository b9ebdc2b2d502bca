package io.hivematrix.beacon.web.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the specification shows them to people: "Nov 22, 09:00 AM", in UTC. */
public final class ApiTimestamp {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("MMM dd, hh:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ApiTimestamp() {}

    /** The time for people. */
    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
