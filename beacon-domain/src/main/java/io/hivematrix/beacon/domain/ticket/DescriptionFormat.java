package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Format of a ticket's description: the source's {@code description} is HTML, its {@code description_text} plain text. */
public enum DescriptionFormat {
    /** HTML; its markup is not shown. */
    HTML,
    /** Plain text, shown as it is: angle brackets are part of the text. */
    TEXT;

    /** Returns the name in JSON: "html" or "text". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format of a name in JSON, or empty for any other name. */
    public static Optional<DescriptionFormat> ofWireName(String name) {
        Objects.requireNonNull(name, "name");
        for (DescriptionFormat format : values()) {
            if (format.wireName().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
