package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a ticket matters, from the least to the most (specification, "Priority Levels"; the levels 1 to 4 are those
 * observed on the wire).
 */
public enum Priority {
    /** A priority that Codex does not name; shown as such and sorted last. */
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

    /** 1 (low) to 4 (urgent); 0 where unknown. */
    public int level() {
        return level;
    }

    /** The word for people: "Urgent", "High", "Medium", "Low" or "Unknown". */
    public String text() {
        return text;
    }

    /** The word for addresses and options: "urgent", "high", "medium", "low" or "unknown". */
    public String slug() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The priority of a level as Codex counts it; {@link #UNKNOWN} for every number but 1 to 4. */
    public static Priority ofLevel(int level) {
        for (Priority priority : values()) {
            if (priority.level == level) {
                return priority;
            }
        }
        return UNKNOWN;
    }

    /** The priority of that word in any case, or empty where the word is none of the five. */
    public static Optional<Priority> ofSlug(String word) {
        Objects.requireNonNull(word, "word");
        for (Priority priority : values()) {
            if (priority.text.equalsIgnoreCase(word)) {
                return Optional.of(priority);
            }
        }
        return Optional.empty();
    }
}
