package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a request asks of a dashboard. The one place where the texts of an address become the domain's values, for page
 * and API alike; what cannot be read is a 400 that says what is allowed, a view that cannot exist a 404.
 *
 * @param query the question
 * @param fields how much of each ticket is wanted
 */
public record DashboardQueryParser(DashboardQuery query, TicketDetailLevel fields) {

    private static final String UNASSIGNED = "unassigned";

    /** @throws NullPointerException naming the component that is null */
    public DashboardQueryParser {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(fields, "fields");
    }

    /**
     * The request for a view with the parameters of its address, decoded. An empty parameter is as good as none, unknown
     * ones are passed over.
     *
     * @throws ProblemException 404 if no view can have that name, 400 if a parameter cannot be read
     */
    public static DashboardQueryParser of(String view, MultivaluedMap<String, String> parameters) {
        DashboardQuery query = new DashboardQuery(
                viewSlug(view),
                given(parameters, "agent_id").map(DashboardQueryParser::agent).orElse(AgentFilter.all()),
                given(parameters, "priority")
                        .map(DashboardQueryParser::priorities)
                        .orElse(Set.of()),
                given(parameters, "section").map(DashboardQueryParser::sections).orElse(Set.of()),
                given(parameters, "q").map(readBy("q", SearchTerms::of)).orElse(SearchTerms.NONE),
                given(parameters, "sort")
                        .map(readBy("sort", SectionSortOrders::parse))
                        .orElse(SectionSortOrders.DEFAULT));
        return new DashboardQueryParser(
                query,
                given(parameters, "fields").map(DashboardQueryParser::fields).orElse(TicketDetailLevel.FULL));
    }

    /**
     * The view of that name.
     *
     * @throws ProblemException 404 if no view can have that name
     */
    public static ViewSlug viewSlug(String text) {
        try {
            return new ViewSlug(text);
        } catch (IllegalArgumentException impossible) {
            throw new ProblemException(StandardProblems.unknownView(), impossible);
        }
    }

    /**
     * The ticket of that number.
     *
     * @throws ProblemException 400 if the text is no positive 64-bit integer
     */
    public static TicketId ticketId(String text) {
        try {
            return new TicketId(Long.parseLong(text));
        } catch (IllegalArgumentException unreadable) {
            throw unreadable("ticket_id", "a positive 64-bit integer", unreadable);
        }
    }

    private static Optional<String> given(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty());
    }

    private static AgentFilter agent(String text) {
        if (text.equals(UNASSIGNED)) {
            return AgentFilter.unassigned();
        }
        try {
            return AgentFilter.of(new AgentId(Long.parseLong(text)));
        } catch (NumberFormatException unreadable) {
            throw unreadable("agent_id", "a 64-bit integer or '" + UNASSIGNED + "'", unreadable);
        }
    }

    private static Set<Priority> priorities(String text) {
        Set<Priority> priorities = EnumSet.noneOf(Priority.class);
        for (String word : text.split(",", -1)) {
            priorities.add(Priority.ofWord(word.strip())
                    .orElseThrow(() -> unreadable(
                            "priority", "a comma-separated list of urgent, high, medium, low and unknown", null)));
        }
        return priorities;
    }

    private static Set<Section> sections(String text) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (String number : text.split(",", -1)) {
            sections.add(section(number.strip())
                    .orElseThrow(() -> unreadable("section", "a comma-separated list of the numbers 1 to 4", null)));
        }
        return sections;
    }

    private static Optional<Section> section(String number) {
        return number.length() == 1 ? Section.ofNumber(Character.digit(number.charAt(0), 10)) : Optional.empty();
    }

    private static TicketDetailLevel fields(String text) {
        return switch (text) {
            case "full" -> TicketDetailLevel.FULL;
            case "list" -> TicketDetailLevel.LIST;
            default -> throw unreadable("fields", "'full' or 'list'", null);
        };
    }

    private static <T> Function<String, T> readBy(String name, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException unreadable) {
                throw invalid(
                        name, "The parameter " + name + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        };
    }

    private static ProblemException unreadable(String name, String allowed, Throwable cause) {
        return invalid(name, "The parameter " + name + " must be " + allowed + ".", cause);
    }

    private static ProblemException invalid(String name, String detail, Throwable cause) {
        return new ProblemException(Problem.of(400, detail).withType("invalid-" + name.replace('_', '-')), cause);
    }
}
