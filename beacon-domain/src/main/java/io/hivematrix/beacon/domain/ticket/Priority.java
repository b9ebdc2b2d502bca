package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Priority of a ticket, in ascending order. Levels 1 to 4 are those that the source
 * sends.
 */
public enum Priority {
    /** The priority is absent or not known to Beacon; sorted last. */
    UNKNOWN(0, "Unknown"),
    /** Minimal impact. */
    LOW(1, "Low"),
    /** Non-critical issue. */
    MEDIUM(2, "Medium"),
    /** Significant impact. */
    HIGH(3, "High"),
    /** Critical business impact. */
    URGENT(4, "Urgent");

    private final int level;
    private final String text;

    Priority(int level, String text) {
        this.level = level;
        this.text = text;
    }

    /** Returns the level, 1 (low) to 4 (urgent); 0 if unknown. */
    public int level() {
        return level;
    }

    /** Returns the display name: "Urgent", "High", "Medium", "Low" or "Unknown". */
    public String text() {
        return text;
    }

    /** Returns the name in URLs and options: "urgent", "high", "medium", "low" or "unknown". */
    public String slug() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns the priority with a level, {@link #UNKNOWN} for levels other than 1 to 4. */
    public static Priority ofLevel(int level) {
        for (Priority priority : values()) {
            if (priority.level == level) {
                return priority;
            }
        }
        return UNKNOWN;
    }

    /** Returns the priority with a slug, ignoring case; empty if there is none. */
    public static Optional<Priority> ofSlug(String slug) {
        Objects.requireNonNull(slug, "slug");
        for (Priority priority : values()) {
            if (priority.text.equalsIgnoreCase(slug)) {
                return Optional.of(priority);
            }
        }
        return Optional.empty();
    }
}
