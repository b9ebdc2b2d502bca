package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Tickets that are missing from a board because they could not be read. Immutable.
 *
 * @param count the number of missing tickets, at least 0
 * @param example why the first of them is missing, for users; empty if not known
 * @param since the time since which tickets have been missing without interruption, empty if not known
 */
public record SkippedTickets(int count, String example, Optional<Instant> since) {

    /** No ticket is missing. */
    public static final SkippedTickets NONE = new SkippedTickets(0, "", Optional.empty());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException if {@code count} is negative */
    public SkippedTickets {
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(since, "since");
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
    }

    /** Returns these tickets, missing since the same time as those of the previous board if any were. */
    public SkippedTickets continuing(SkippedTickets previous) {
        return count == 0 || previous.count == 0 ? this : new SkippedTickets(count, example, previous.since);
    }

    /** Returns a message for users, empty if no ticket is missing. */
    public Optional<String> message() {
        if (count == 0) {
            return Optional.empty();
        }
        String tickets = count == 1 ? "1 ticket" : count + " tickets";
        String time = since.map(start -> " since " + TIME.format(start)).orElse("");
        String reason = example.isEmpty() ? "" : " Example: " + example + ".";
        return Optional.of(tickets + " could not be read and cannot be shown" + time + "." + reason);
    }
}
