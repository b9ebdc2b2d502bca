package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
 * @param sections the sections of the board, to which an order for all sections applies
 */
public record SectionSortOrders(Map<Section, SortOrder> chosen, List<Section> sections) {

    /** The default order for every section. */
    public static final SectionSortOrders DEFAULT = new SectionSortOrders(Map.of());

    private static final String ALLOWED = Arrays.stream(SortKey.values())
                    .map(SortKey::slug)
                    .collect(Collectors.joining(", "))
                    .replaceFirst(", (?=[^,]*$)", " or ")
            + ", with '-' before it for descending and 's1:' to ";

    /** @throws NullPointerException if the map, a key or a section is null */
    public SectionSortOrders {
        Map<Section, SortOrder> copy = new TreeMap<>();
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
        sections = copy.isEmpty() ? Section.STANDARD : List.copyOf(sections);
    }

    /** Creates orders for a board with the standard sections. */
    public SectionSortOrders(Map<Section, SortOrder> chosen) {
        this(chosen, Section.STANDARD);
    }

    /** Returns the same order for all standard sections. */
    public static SectionSortOrders forAllSections(SortOrder order) {
        return new SectionSortOrders(forAll(order, Section.STANDARD));
    }

    private static Map<Section, SortOrder> forAll(SortOrder order, List<Section> sections) {
        Objects.requireNonNull(order, "order");
        Map<Section, SortOrder> chosen = new TreeMap<>();
        sections.forEach(section -> chosen.put(section, order));
        return chosen;
    }

    /** Returns the order specified for a section, empty for its default order. */
    public Optional<SortOrder> of(Section section) {
        return Optional.ofNullable(chosen.get(section));
    }

    /** Parses the text form for a board with the standard sections; see {@link #parse(String, List)}. */
    public static SectionSortOrders parse(String text) {
        return parse(text, Section.STANDARD);
    }

    /**
     * Parses the text form; a blank text is {@link #DEFAULT}.
     *
     * @param sections the sections of the board
     * @throws IllegalArgumentException if an entry is invalid, with a message for users that lists the valid entries
     */
    public static SectionSortOrders parse(String text, List<Section> sections) {
        Map<Section, SortOrder> chosen = new TreeMap<>();
        for (String entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                chosen.putAll(parseEntry(entry.strip(), sections));
            }
        }
        return new SectionSortOrders(chosen, sections);
    }

    private static Map<Section, SortOrder> parseEntry(String entry, List<Section> sections) {
        int colon = entry.indexOf(':');
        SortOrder order = SortOrder.ofText(entry.substring(colon + 1)).orElseThrow(() -> invalidEntry(entry, sections));
        if (colon < 0) {
            return forAll(order, sections);
        }
        String key = entry.substring(0, colon);
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(section -> Map.of(section, order))
                .orElseThrow(() -> invalidEntry(entry, sections));
    }

    private static IllegalArgumentException invalidEntry(String entry, List<Section> sections) {
        int last = sections.get(sections.size() - 1).number();
        return new IllegalArgumentException("'" + entry + "' is not a sort order; allowed: " + ALLOWED + "'s" + last
                + ":' before that for one section");
    }

    /** Returns the shortest text that {@link #parse} parses to an equal object; empty for {@link #DEFAULT}. */
    @Override
    public String toString() {
        Set<SortOrder> orders = Set.copyOf(chosen.values());
        if (orders.size() == 1 && chosen.keySet().containsAll(sections)) {
            return orders.iterator().next().toString();
        }
        StringJoiner text = new StringJoiner(",");
        chosen.forEach((section, order) -> text.add(section.key() + ":" + order));
        return text.toString();
    }
}
