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
 * How long a service wants to be left in peace (RFC 9110, section 10.2.3): in seconds, or until a date, which is taken by
 * the service's own clock where it tells that. At most 15 minutes are granted: longer is taken for a mistake.
 */
public final class RetryAfterParser {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final Clock clock;

    public RetryAfterParser(Clock clock) {
        this.clock = clock;
    }

    /** The wish in those headers; empty where there is none that can be understood. */
    Optional<Duration> in(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(text -> SECONDS.matcher(text).matches()
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : untilDate(text, headers))
                .map(RetryAfterParser::bounded);
    }

    private Optional<Duration> untilDate(String text, HttpHeaders headers) {
        Instant now = headers.firstValue("Date").flatMap(RetryAfterParser::date).orElseGet(clock::instant);
        return date(text).map(date -> Duration.between(now, date));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wish) {
        if (wish.isNegative()) {
            return Duration.ZERO;
        }
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
