package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Filter by a value of a ticket that is one of a fixed list. Queries, URLs, page, API and command line have each of these
 * filters.
 *
 * <pre>{@code
 * Set<String> urgent = TicketFilter.PRIORITY.parse("urgent,high").orElseThrow();
 * DashboardQuery query = DashboardQuery.of(new ViewSlug("helpdesk")).with(TicketFilter.PRIORITY, urgent);
 * }</pre>
 */
public enum TicketFilter {
    /** By priority. */
    PRIORITY(
            "priority",
            List.of("urgent", "high", "medium", "low", "unknown"),
            ticket -> ticket.priority().slug());

    private final String parameter;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<String> choices;

    @SuppressWarnings("ImmutableEnumChecker") // holds a stateless function
    private final Function<Ticket, String> valueOf;

    TicketFilter(String parameter, List<String> choices, Function<Ticket, String> valueOf) {
        this.parameter = parameter;
        this.choices = choices;
        this.valueOf = valueOf;
    }

    /** Returns the name in URLs and options, such as "priority". */
    public String parameter() {
        return parameter;
    }

    /** Returns the values, in the order in which they are listed to users and written to URLs. */
    public List<String> choices() {
        return choices;
    }

    /** Returns the values of a comma-separated list, ignoring case; empty if one of them is unknown. */
    public Optional<Set<String>> parse(String list) {
        List<String> chosen = List.of(list.toLowerCase(Locale.ROOT).split(",", -1)).stream()
                .map(String::strip)
                .toList();
        return choices.containsAll(chosen) ? Optional.of(inOrder(Set.copyOf(chosen))) : Optional.empty();
    }

    Set<String> inOrder(Set<String> chosen) {
        Set<String> ordered = new LinkedHashSet<>(choices);
        ordered.retainAll(chosen);
        return ordered;
    }

    boolean accepts(Set<String> chosen, Ticket ticket) {
        return chosen.contains(valueOf.apply(ticket));
    }
}
