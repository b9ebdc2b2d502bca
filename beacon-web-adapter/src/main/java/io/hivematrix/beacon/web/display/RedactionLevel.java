package io.hivematrix.beacon.web.display;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Amount of data that a display shows; each level including those before it. */
public enum RedactionLevel {
    /** Numbers of tickets. */
    COUNTS,
    /** Tickets without requester and description. */
    TICKETS,
    /** Tickets with requester and the beginning of the description. */
    FULL;

    /** Returns the name in links, JSON and the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the redaction of that name. */
    public static Optional<RedactionLevel> ofWireName(String name) {
        return Stream.of(values())
                .filter(redaction -> redaction.wireName().equals(name))
                .findFirst();
    }

    boolean includes(RedactionLevel level) {
        return compareTo(level) >= 0;
    }
}
