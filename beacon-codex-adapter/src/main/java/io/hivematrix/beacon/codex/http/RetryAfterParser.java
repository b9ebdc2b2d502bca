package io.hivematrix.beacon.codex.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parser of {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date, which is compared with the response's
 * {@code Date} if present. Values are capped at 15 minutes. Thread-safe.
 */
public record RetryAfterParser(Clock clock) {

    private static final Duration MAX_DELAY = Duration.ofMinutes(15);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** Returns the delay, from zero to 15 minutes; empty if the header is absent or invalid. */
    Optional<Duration> parse(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(text -> SECONDS.matcher(text).matches()
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : delayUntilDate(text, headers))
                .map(RetryAfterParser::cap);
    }

    private Optional<Duration> delayUntilDate(String text, HttpHeaders headers) {
        Instant now =
                headers.firstValue("Date").flatMap(RetryAfterParser::parseDate).orElseGet(clock::instant);
        return parseDate(text).map(date -> Duration.between(now, date));
    }

    private static Optional<Instant> parseDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException invalid) {
            return Optional.empty();
        }
    }

    private static Duration cap(Duration delay) {
        if (delay.isNegative()) {
            return Duration.ZERO;
        }
        return delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
    }
}
