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
 * How a viewer wants the sections sorted. Written as text it is a comma-separated list of orders, each for all sections
 * ("-updated") or for one ("s2:-updated"); the later entry wins. A section that is not named has its default order.
 *
 * @param chosen the chosen order of the sections that do not have their default order
 */
public record SectionSortOrders(Map<Section, SortOrder> chosen) {

    /** Every section in its default order. */
    public static final SectionSortOrders DEFAULT = new SectionSortOrders(Map.of());

    private static final String ALLOWED = "id, subject, requester, agent, priority, sla, updated or created,"
            + " with '-' before it for descending and 's1:' to 's4:' before that for one section";

    /** Copies the map. */
    public SectionSortOrders {
        Map<Section, SortOrder> copy = new EnumMap<>(Section.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /** All sections by one order. */
    public static SectionSortOrders forAllSections(SortOrder order) {
        Objects.requireNonNull(order, "order");
        Map<Section, SortOrder> chosen = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            chosen.put(section, order);
        }
        return new SectionSortOrders(chosen);
    }

    /** The chosen order of a section; empty for its default order. */
    public Optional<SortOrder> of(Section section) {
        return Optional.ofNullable(chosen.get(section));
    }

    /**
     * The plan written in a text; blank is the default.
     *
     * @throws IllegalArgumentException naming the part that cannot be read and what is allowed
     */
    public static SectionSortOrders parse(String text) {
        Map<Section, SortOrder> chosen = new EnumMap<>(Section.class);
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                chosen.putAll(parsePart(part.strip()));
            }
        }
        return new SectionSortOrders(chosen);
    }

    private static Map<Section, SortOrder> parsePart(String part) {
        int colon = part.indexOf(':');
        SortOrder order = SortOrder.ofText(part.substring(colon + 1)).orElseThrow(() -> unreadable(part));
        if (colon < 0) {
            return forAllSections(order).chosen();
        }
        return Map.of(sectionOf(part.substring(0, colon)).orElseThrow(() -> unreadable(part)), order);
    }

    private static Optional<Section> sectionOf(String key) {
        for (Section section : Section.values()) {
            if (section.key().equals(key)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static IllegalArgumentException unreadable(String part) {
        return new IllegalArgumentException("'" + part + "' is no sort order; allowed: " + ALLOWED);
    }

    /** The shortest text that {@link #parse} reads as this plan; empty for the default. */
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
