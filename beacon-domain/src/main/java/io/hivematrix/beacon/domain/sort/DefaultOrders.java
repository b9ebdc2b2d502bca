package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Sort order of each section for queries that do not specify one. Immutable.
 *
 * <pre>{@code
 * DefaultOrders orders = DefaultOrders.STANDARD.with(
 *         Section.OPEN, TicketOrder.by(SortOrder.descending(SortKey.PRIORITY), SortOrder.ascending(SortKey.CREATED)));
 * }</pre>
 *
 * @param orders the order of each section; additional sections without an entry have the order of
 *     {@link Section#OTHER_ACTIVE}
 */
public record DefaultOrders(Map<Section, TicketOrder> orders) {

    /** The usual orders: oldest first in sections 1, 2 and 4, most urgent first in section 3. */
    public static final DefaultOrders STANDARD = new DefaultOrders(Map.of(
            Section.OPEN, TicketOrder.by(SortOrder.ascending(SortKey.CREATED)),
            Section.CUSTOMER_REPLIED, TicketOrder.by(SortOrder.ascending(SortKey.UPDATED)),
            Section.NEEDS_AGENT,
                    TicketOrder.by(SortOrder.descending(SortKey.PRIORITY), SortOrder.descending(SortKey.SLA)),
            Section.OTHER_ACTIVE, TicketOrder.by(SortOrder.ascending(SortKey.UPDATED))));

    /** @throws IllegalArgumentException if a standard section has no order */
    public DefaultOrders {
        Map<Section, TicketOrder> copy = new TreeMap<>();
        copy.putAll(orders);
        for (Section section : Section.STANDARD) {
            if (!copy.containsKey(section)) {
                throw new IllegalArgumentException("orders has no entry for section " + section);
            }
        }
        orders = Collections.unmodifiableMap(copy);
    }

    /** Returns a copy with another order for one section. */
    public DefaultOrders with(Section section, TicketOrder order) {
        Map<Section, TicketOrder> changed = new TreeMap<>(orders);
        changed.put(section, order);
        return new DefaultOrders(changed);
    }

    /** Returns the order of a section. */
    public TicketOrder of(Section section) {
        return Objects.requireNonNull(
                orders.containsKey(section) ? orders.get(section) : orders.get(Section.OTHER_ACTIVE));
    }
}
