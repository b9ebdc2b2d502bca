package io.hivematrix.beacon.domain.sort;

import java.util.Objects;
import java.util.Optional;

/**
 * Column and direction to sort by. The text form is "updated" for ascending and "-updated" for descending.
 *
 * @param key the column
 * @param direction the direction
 */
public record SortOrder(SortKey key, Direction direction) {

    private static final String DESCENDING_PREFIX = "-";

    /** @throws NullPointerException naming the component that is null */
    public SortOrder {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(direction, "direction");
    }

    /** Returns the ascending order by a column. */
    public static SortOrder ascending(SortKey key) {
        return new SortOrder(key, Direction.ASCENDING);
    }

    /** Returns the descending order by a column. */
    public static SortOrder descending(SortKey key) {
        return new SortOrder(key, Direction.DESCENDING);
    }

    /** Parses the text form, ignoring case; empty if it is invalid. */
    public static Optional<SortOrder> ofText(String text) {
        boolean descending = text.startsWith(DESCENDING_PREFIX);
        return SortKey.ofSlug(descending ? text.substring(1) : text)
                .map(key -> descending ? descending(key) : ascending(key));
    }

    /** Returns the text form that {@link #ofText} parses. */
    @Override
    public String toString() {
        return (direction == Direction.DESCENDING ? DESCENDING_PREFIX : "") + key.slug();
    }
}
