package io.hivematrix.beacon.domain.sort;

import java.util.Objects;
import java.util.Optional;

/**
 * One column and a direction.
 *
 * @param key the column
 * @param direction the direction
 */
public record SortOrder(SortKey key, Direction direction) {

    private static final String DESCENDING_MARK = "-";

    /** @throws NullPointerException naming the component that is null */
    public SortOrder {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(direction, "direction");
    }

    /** That column, ascending. */
    public static SortOrder ascending(SortKey key) {
        return new SortOrder(key, Direction.ASCENDING);
    }

    /** That column, descending. */
    public static SortOrder descending(SortKey key) {
        return new SortOrder(key, Direction.DESCENDING);
    }

    /** The order written as "updated" (ascending) or "-updated" (descending); empty where it is neither. */
    public static Optional<SortOrder> ofText(String text) {
        boolean descending = text.startsWith(DESCENDING_MARK);
        return SortKey.ofSlug(descending ? text.substring(1) : text)
                .map(key -> descending ? descending(key) : ascending(key));
    }

    /** The order as {@link #ofText} reads it. */
    @Override
    public String toString() {
        return (direction == Direction.DESCENDING ? DESCENDING_MARK : "") + key.slug();
    }
}
