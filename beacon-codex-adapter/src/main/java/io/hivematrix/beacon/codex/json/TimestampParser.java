package io.hivematrix.beacon.codex.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads moments as Codex writes them: {@code 2026-11-22T14:12:01}, with or without a fraction, ended by {@code Z}, an
 * offset, or nothing, which is UTC. Its own reader because a board of 5,000 tickets has 30,000 of them, and the JDK's
 * formatter makes more garbage for one than the whole rest of a ticket.
 */
public final class TimestampParser {

    private static final int SHORTEST = 19;
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int MAX_OFFSET_HOURS = 18;
    private static final long DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private final char[] text;
    private final int end;
    private int at;

    private TimestampParser(char[] text, int start, int length) {
        this.text = text;
        this.at = start;
        this.end = start + length;
    }

    /** The moment; empty where the text is none, such as "Nov 22, 09:00 AM". */
    public static Optional<Instant> parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** The moment in a part of an array; empty where the text there is none. */
    static Optional<Instant> parse(char[] text, int start, int length) {
        if (length < SHORTEST || text[start] < '0' || text[start] > '9') {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimestampParser(text, start, length).instant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Instant instant() {
        long day = LocalDate.of(number(4), afterMark('-'), afterMark('-')).toEpochDay();
        if (!skip('T')) {
            requireMark(' ');
        }
        int hour = atMost(23, number(2));
        int second = hour * HOUR + atMost(59, afterMark(':')) * MINUTE + atMost(59, afterMark(':'));
        int nanos = fraction();
        Instant instant = Instant.ofEpochSecond(day * DAY + second - offsetSeconds(), nanos);
        if (at != end) {
            throw noTime();
        }
        return instant;
    }

    private int afterMark(char mark) {
        requireMark(mark);
        return number(2);
    }

    private int fraction() {
        if (!skip('.')) {
            return 0;
        }
        int nanos = 0;
        int scale = 1_000_000_000;
        for (int digits = 0; at < end && isDigit(text[at]); at++, digits++) {
            if (digits < MAX_FRACTION_DIGITS) {
                scale /= 10;
                nanos += (text[at] - '0') * scale;
            }
        }
        return nanos;
    }

    private int offsetSeconds() {
        if (at == end || skip('Z') || skip('z')) {
            return 0;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            requireMark('+');
        }
        int hours = atMost(MAX_OFFSET_HOURS, number(2));
        boolean hasMinutes = skip(':') || at < end;
        int minutes = hasMinutes ? atMost(59, number(2)) : 0;
        return sign * (hours * HOUR + minutes * MINUTE);
    }

    private int number(int digits) {
        if (at + digits > end) {
            throw noTime();
        }
        int value = 0;
        for (int last = at + digits; at < last; at++) {
            if (!isDigit(text[at])) {
                throw noTime();
            }
            value = value * 10 + (text[at] - '0');
        }
        return value;
    }

    private static int atMost(int limit, int value) {
        if (value > limit) {
            throw noTime();
        }
        return value;
    }

    private boolean skip(char mark) {
        boolean there = at < end && text[at] == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void requireMark(char mark) {
        if (!skip(mark)) {
            throw noTime();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static DateTimeException noTime() {
        return new DateTimeException("no moment as Codex writes them");
    }
}
