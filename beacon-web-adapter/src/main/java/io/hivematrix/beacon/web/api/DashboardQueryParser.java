package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Parser of the path and query parameters of the page and the API. Invalid parameters are rejected with 400 and the allowed
 * values, an impossible view name with 404.
 */
public final class DashboardQueryParser {

    private static final String UNASSIGNED = "unassigned";

    private DashboardQueryParser() {}

    /**
     * Parses a view name and decoded query parameters. Empty and unknown parameters are ignored.
     *
     * @param mine returns the filter for {@code agent_id=me}
     * @param sections returns the sections of the board, by number; called if a parameter names one or sorts them
     * @throws ProblemException with status 404 for an impossible view name, 400 for an invalid parameter
     */
    public static BoardRequest parse(
            String view,
            MultivaluedMap<String, String> parameters,
            Supplier<AgentFilter> mine,
            Supplier<List<Section>> sections) {
        DashboardQuery query = new DashboardQuery(
                parseViewSlug(view),
                parameter(parameters, "agent_id")
                        .map(text -> text.equals(ViewerTickets.ME) ? mine.get() : parseAgent(text))
                        .orElse(AgentFilter.all()),
                parseFilters(parameters),
                parameter(parameters, "section")
                        .map(text -> parseSections(text, sections.get()))
                        .orElse(Set.of()),
                parameter(parameters, "q").map(parsedBy("q", SearchTerms::of)).orElse(SearchTerms.NONE),
                parameter(parameters, "sort")
                        .map(parsedBy("sort", text -> SectionSortOrders.parse(text, sections.get())))
                        .orElse(SectionSortOrders.DEFAULT));
        return new BoardRequest(
                query,
                parameter(parameters, "fields")
                        .map(DashboardQueryParser::parseDetailLevel)
                        .orElse(TicketDetailLevel.FULL),
                parameter(parameters, "since").map(DashboardQueryParser::parseTag));
    }

    /**
     * Parses a view name; the view need not exist.
     *
     * @throws ProblemException with status 404 for an impossible view name
     */
    public static ViewSlug parseViewSlug(String text) {
        try {
            return new ViewSlug(text);
        } catch (IllegalArgumentException impossible) {
            throw new ProblemException(
                    StandardProblems.unknownView(
                            "Unknown view. View names consist of lower-case letters, digits and hyphens."),
                    impossible);
        }
    }

    /**
     * Parses a ticket number.
     *
     * @throws ProblemException with status 400 if the text is not a positive 64-bit integer
     */
    public static TicketId parseTicketId(String text) {
        try {
            return new TicketId(parseLong(text));
        } catch (IllegalArgumentException invalid) {
            throw invalidValue("ticket_id", "a positive 64-bit integer");
        }
    }

    private static Optional<String> parameter(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty());
    }

    private static AgentFilter parseAgent(String text) {
        if (text.equals(UNASSIGNED)) {
            return AgentFilter.unassigned();
        }
        try {
            return AgentFilter.of(new AgentId(parseLong(text)));
        } catch (NumberFormatException invalid) {
            throw invalidValue("agent_id", "a 64-bit integer, '" + UNASSIGNED + "' or '" + ViewerTickets.ME + "'");
        }
    }

    /** Returns the hash of an entity tag, which may be weak, without quotes or of the gzip response; any text is allowed. */
    private static String parseTag(String tag) {
        return tag.replaceFirst("^W/", "").replace("\"", "").replaceFirst("-gzip$", "");
    }

    /** Accepts ASCII digits only, like query.js; {@link Long#parseLong} also accepts those of other scripts. */
    private static long parseLong(String text) {
        if (!text.chars().allMatch(character -> character < 128)) {
            throw new NumberFormatException("not ASCII");
        }
        return Long.parseLong(text);
    }

    private static Map<TicketFilter, Set<String>> parseFilters(MultivaluedMap<String, String> parameters) {
        Map<TicketFilter, Set<String>> filters = new EnumMap<>(TicketFilter.class);
        for (TicketFilter filter : TicketFilter.values()) {
            parameter(parameters, filter.parameter())
                    .ifPresent(text -> filters.put(
                            filter,
                            filter.parse(text).orElseThrow(() -> invalidValue(filter.parameter(), list(filter)))));
        }
        return filters;
    }

    private static String list(TicketFilter filter) {
        return "a comma-separated list of "
                + String.join(", ", filter.choices()).replaceFirst(", (?=[^,]*$)", " and ");
    }

    private static Set<Section> parseSections(String text, List<Section> known) {
        Set<Section> sections = new HashSet<>();
        for (String number : text.split(",", -1)) {
            sections.add(known.stream()
                    .filter(section -> Integer.toString(section.number()).equals(number.strip()))
                    .findFirst()
                    .orElseThrow(() -> invalidValue(
                            "section",
                            "a comma-separated list of the numbers 1 to "
                                    + known.get(known.size() - 1).number())));
        }
        return sections;
    }

    private static TicketDetailLevel parseDetailLevel(String text) {
        return switch (text) {
            case "full" -> TicketDetailLevel.FULL;
            case "list" -> TicketDetailLevel.LIST;
            default -> throw invalidValue("fields", "'full' or 'list'");
        };
    }

    private static <T> Function<String, T> parsedBy(String name, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException invalid) {
                throw problem(name, "Invalid parameter " + name + ": " + invalid.getMessage());
            }
        };
    }

    private static ProblemException invalidValue(String name, String allowed) {
        return problem(name, "The parameter " + name + " must be " + allowed + ".");
    }

    private static ProblemException problem(String name, String detail) {
        return new ProblemException(Problem.of(400, detail).withType("invalid-" + name.replace('_', '-')));
    }
}
