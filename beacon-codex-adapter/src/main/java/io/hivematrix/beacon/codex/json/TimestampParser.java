package io.hivematrix.beacon.codex.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Parser of Codex's timestamps: {@code 2026-11-22T14:12:01} with optional fraction, followed by {@code Z}, an offset, or
 * nothing for UTC. A board of 5,000 tickets has 30,000 of them, and the JDK's formatter allocates more for one than the
 * rest of a ticket needs. Each call has a parser of its own.
 */
public final class TimestampParser {

    private static final int MIN_LENGTH = 19;
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int MAX_OFFSET_HOURS = 18;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;

    private final char[] text;
    private final int end;
    private int position;

    private TimestampParser(char[] text, int start, int length) {
        this.text = text;
        this.position = start;
        this.end = start + length;
    }

    /** Returns the instant; empty for any other format, such as "Nov 22, 09:00 AM". */
    public static Optional<Instant> parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** Returns the instant in a part of an array; empty for any other format. */
    static Optional<Instant> parse(char[] text, int start, int length) {
        if (length < MIN_LENGTH || text[start] < '0' || text[start] > '9') {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimestampParser(text, start, length).parseInstant());
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private Instant parseInstant() {
        long day =
                LocalDate.of(parseDigits(4), parseField('-'), parseField('-')).toEpochDay();
        if (!accept('T')) {
            expect(' ');
        }
        int hour = requireAtMost(23, parseDigits(2));
        int second = hour * SECONDS_PER_HOUR
                + requireAtMost(59, parseField(':')) * SECONDS_PER_MINUTE
                + requireAtMost(59, parseField(':'));
        int nanos = parseFraction();
        Instant instant = Instant.ofEpochSecond(day * SECONDS_PER_DAY + second - parseOffsetSeconds(), nanos);
        if (position != end) {
            throw invalid();
        }
        return instant;
    }

    private int parseField(char separator) {
        expect(separator);
        return parseDigits(2);
    }

    private int parseFraction() {
        if (!accept('.')) {
            return 0;
        }
        int nanos = 0;
        int scale = 1_000_000_000;
        for (int digits = 0; position < end && isDigit(text[position]); position++, digits++) {
            if (digits < MAX_FRACTION_DIGITS) {
                scale /= 10;
                nanos += (text[position] - '0') * scale;
            }
        }
        return nanos;
    }

    private int parseOffsetSeconds() {
        if (position == end || accept('Z') || accept('z')) {
            return 0;
        }
        int sign = accept('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = requireAtMost(MAX_OFFSET_HOURS, parseDigits(2));
        boolean hasMinutes = accept(':') || position < end;
        int minutes = hasMinutes ? requireAtMost(59, parseDigits(2)) : 0;
        return sign * (hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE);
    }

    private int parseDigits(int count) {
        if (position + count > end) {
            throw invalid();
        }
        int value = 0;
        for (int last = position + count; position < last; position++) {
            if (!isDigit(text[position])) {
                throw invalid();
            }
            value = value * 10 + (text[position] - '0');
        }
        return value;
    }

    private static int requireAtMost(int limit, int value) {
        if (value > limit) {
            throw invalid();
        }
        return value;
    }

    private boolean accept(char expected) {
        boolean found = position < end && text[position] == expected;
        position += found ? 1 : 0;
        return found;
    }

    private void expect(char expected) {
        if (!accept(expected)) {
            throw invalid();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static DateTimeException invalid() {
        return new DateTimeException("invalid timestamp");
    }
}
