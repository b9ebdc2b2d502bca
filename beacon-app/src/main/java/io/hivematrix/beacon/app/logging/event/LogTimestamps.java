package io.hivematrix.beacon.app.logging.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the platform logs them: UTC, in milliseconds, ending in "Z". By hand, since each line of the log has one. */
public final class LogTimestamps {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private LogTimestamps() {}

    public static String format(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder("0000-00-00T00:00:00.000Z".length());
        digits(text, utc.getYear(), 1000).append('-');
        digits(text, utc.getMonthValue(), 10).append('-');
        digits(text, utc.getDayOfMonth(), 10).append('T');
        digits(text, utc.getHour(), 10).append(':');
        digits(text, utc.getMinute(), 10).append(':');
        digits(text, utc.getSecond(), 10).append('.');
        return digits(text, utc.getNano() / NANOS_PER_MILLI, 100).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }
}
