package io.hivematrix.beacon.codex;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Reads moments as Codex writes them: {@code 2026-11-22T14:12:01}, with or without a fraction, ended by {@code Z}, an
 * offset, or nothing, which is UTC. Its own reader because a board of 5,000 tickets has 30,000 of them, and the JDK's
 * formatter makes more garbage for one than the whole rest of a ticket.
 */
final class WireTime {

    private static final int SECONDS_END = 19;
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int MAX_OFFSET_HOURS = 18;

    private final CharSequence text;
    private int at;

    private WireTime(CharSequence text) {
        this.text = text;
    }

    /** The moment; empty where the text is none, such as "Nov 22, 09:00 AM". */
    static Optional<Instant> parse(CharSequence text) {
        if (text.length() < SECONDS_END) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WireTime(text).instant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Instant instant() {
        LocalDate date = LocalDate.of(number(4), afterMark("-"), afterMark("-"));
        requireMark("T ");
        LocalTime time = LocalTime.of(number(2), afterMark(":"), afterMark(":"));
        int nanos = fraction();
        long seconds = date.toEpochDay() * 86_400 + time.toSecondOfDay() - offsetSeconds();
        if (at != text.length()) {
            throw noTime();
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private int afterMark(String mark) {
        requireMark(mark);
        return number(2);
    }

    private int fraction() {
        if (!skip('.')) {
            return 0;
        }
        int nanos = 0;
        int digits = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            nanos = digits < MAX_FRACTION_DIGITS ? nanos * 10 + number(1) : nanos;
            at += digits < MAX_FRACTION_DIGITS ? 0 : 1;
            digits++;
        }
        for (int i = digits; i < MAX_FRACTION_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int offsetSeconds() {
        if (at == text.length() || skip('Z') || skip('z')) {
            return 0;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            requireMark("+");
        }
        int hours = number(2);
        boolean colon = skip(':');
        int minutes = colon || at < text.length() ? number(2) : 0;
        if (hours > MAX_OFFSET_HOURS || minutes >= 60) {
            throw noTime();
        }
        return sign * (hours * 3_600 + minutes * 60);
    }

    private int number(int digits) {
        if (at + digits > text.length()) {
            throw noTime();
        }
        int value = 0;
        for (int end = at + digits; at < end; at++) {
            char c = text.charAt(at);
            if (!isDigit(c)) {
                throw noTime();
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private boolean skip(char mark) {
        boolean there = at < text.length() && text.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void requireMark(String marks) {
        if (at >= text.length() || marks.indexOf(text.charAt(at)) < 0) {
            throw noTime();
        }
        at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static DateTimeException noTime() {
        return new DateTimeException("no moment as Codex writes them");
    }
}
