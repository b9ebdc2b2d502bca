package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Sort orders that a query specifies for sections. The text form is a comma-separated list of orders, each for all
 * sections ("-updated") or for one section ("s2:-updated"); later entries override earlier ones. Immutable.
 *
 * <pre>{@code
 * SectionSortOrders orders = SectionSortOrders.parse("priority,s2:-updated");
 * Optional<SortOrder> replied = orders.of(Section.CUSTOMER_REPLIED); // by update time, latest first
 * }</pre>
 *
 * @param chosen the order of each section; a section without an entry has its default order
 */
public record SectionSortOrders(Map<Section, SortOrder> chosen) {

    /** The default order for every section. */
    public static final SectionSortOrders DEFAULT = new SectionSortOrders(Map.of());

    private static final String ALLOWED = "id, subject, requester, agent, priority, sla, updated or created,"
            + " with '-' before it for descending and 's1:' to 's4:' before that for one section";

    /** @throws NullPointerException if the map or a key is null */
    public SectionSortOrders {
        Map<Section, SortOrder> copy = new EnumMap<>(Section.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /** Returns the same order for all sections. */
    public static SectionSortOrders forAllSections(SortOrder order) {
        Objects.requireNonNull(order, "order");
        Map<Section, SortOrder> chosen = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            chosen.put(section, order);
        }
        return new SectionSortOrders(chosen);
    }

    /** Returns the order specified for a section, empty for its default order. */
    public Optional<SortOrder> of(Section section) {
        return Optional.ofNullable(chosen.get(section));
    }

    /**
     * Parses the text form; a blank text is {@link #DEFAULT}.
     *
     * @throws IllegalArgumentException if an entry is invalid, with a message for users that lists the valid entries
     */
    public static SectionSortOrders parse(String text) {
        Map<Section, SortOrder> chosen = new EnumMap<>(Section.class);
        for (String entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                chosen.putAll(parseEntry(entry.strip()));
            }
        }
        return new SectionSortOrders(chosen);
    }

    private static Map<Section, SortOrder> parseEntry(String entry) {
        int colon = entry.indexOf(':');
        SortOrder order = SortOrder.ofText(entry.substring(colon + 1)).orElseThrow(() -> invalidEntry(entry));
        if (colon < 0) {
            return forAllSections(order).chosen();
        }
        return Map.of(sectionOf(entry.substring(0, colon)).orElseThrow(() -> invalidEntry(entry)), order);
    }

    private static Optional<Section> sectionOf(String key) {
        for (Section section : Section.values()) {
            if (section.key().equals(key)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static IllegalArgumentException invalidEntry(String entry) {
        return new IllegalArgumentException("'" + entry + "' is not a sort order; allowed: " + ALLOWED);
    }

    /** Returns the shortest text that {@link #parse} parses to an equal object; empty for {@link #DEFAULT}. */
    @Override
    public String toString() {
        Set<SortOrder> orders = Set.copyOf(chosen.values());
        if (chosen.size() == Section.values().length && orders.size() == 1) {
            return orders.iterator().next().toString();
        }
        StringJoiner text = new StringJoiner(",");
        chosen.forEach((section, order) -> text.add(section.key() + ":" + order));
        return text.toString();
    }
}
