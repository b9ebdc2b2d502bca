package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.text.NearestName;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Filter and sort options. The only class that maps command-line text to a {@link DashboardQuery}. */
public final class QueryOptions {
    private static final Pattern ADDITIONAL_SECTION = Pattern.compile("(?i)s?[5-9]");
    private static final List<String> SORT_KEYS =
            Stream.of(SortKey.values()).map(SortKey::slug).toList();

    @Option(
            names = {"-v", "--view"},
            paramLabel = "SLUG",
            description = "View to show; see 'beacon views'. Default: the first.")
    private String view;

    @Option(
            names = {"-a", "--agent"},
            paramLabel = "AGENT",
            description =
                    "Only tickets of this agent: an id, part of a name, 'unassigned', or 'me' (with --beacon) for your own.")
    private String agent;

    @Option(names = "--unassigned", description = "Only unassigned tickets.")
    private boolean unassigned;

    @Option(
            names = "--section",
            paramLabel = "SECTION",
            split = ",",
            description = "Only these sections, by number or name, such as 1,3.")
    private List<String> sections;

    @Option(
            names = "--priority",
            paramLabel = "PRIORITY",
            split = ",",
            description = "Only these priorities: urgent, high, medium, low, unknown.")
    private List<String> priorities;

    @Option(
            names = {"-q", "--search"},
            paramLabel = "TERMS",
            description = "Only tickets that contain all terms.")
    private String search;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            completionCandidates = SortKeyNames.class,
            description = "Sort order, such as -updated or s2:-updated,s3:id. Columns: ${COMPLETION-CANDIDATES}.")
    private String sort;

    /** Names of the columns, for the description. */
    static final class SortKeyNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return SORT_KEYS.iterator();
        }
    }

    /**
     * Returns the query of the options.
     *
     * @param source resolves the default view and agent names
     * @throws CliException with exit code 2 naming the invalid option
     */
    public DashboardQuery query(DashboardSource source) {
        ViewSlug shown = slug(source);
        Map<String, String> page = source.pageFilters();
        return new DashboardQuery(
                shown,
                agentFilter(source, page),
                filters(page),
                sections(source, OptionValues.list("--section", orElse(sections, page, "section"))),
                parse("--search", () -> SearchTerms.of(text("--search", search, page.getOrDefault("q", "")))),
                parse("--sort", () -> sortOrders(source, page)));
    }

    private static String text(String option, String value, String ofPage) {
        return OptionValues.text(option, value).orElse(ofPage);
    }

    private ViewSlug slug(DashboardSource source) {
        if (view == null) {
            return source.defaultView();
        }
        String name = view.strip().toLowerCase(Locale.ROOT);
        try {
            return new ViewSlug(name);
        } catch (IllegalArgumentException impossible) {
            throw unknownView(name, source.views());
        }
    }

    /** Returns the failure for a view that is not defined, as {@code --view} names it. */
    public static CliException unknownView(String name, Views known) {
        List<String> slugs =
                known.all().stream().map(defined -> defined.slug().value()).toList();
        return CliException.usage(NearestName.unknown("view", name, slugs));
    }

    private SectionSortOrders sortOrders(DashboardSource source, Map<String, String> page) {
        String text = text("--sort", sort, page.getOrDefault("sort", "")).toLowerCase(Locale.ROOT);
        for (String entry : text.split(",", -1)) {
            String key = entry.substring(entry.indexOf(':') + 1).strip().replaceFirst("^-", "");
            if (!key.isEmpty() && !SORT_KEYS.contains(key)) {
                throw CliException.usage(NearestName.unknown("sort key", key, SORT_KEYS));
            }
        }
        boolean additional = Pattern.compile(",")
                .splitAsStream(text)
                .anyMatch(entry -> ADDITIONAL_SECTION
                        .matcher(entry.split(":", -1)[0].strip())
                        .matches());
        return SectionSortOrders.parse(text, source.sections(additional));
    }

    private static List<String> orElse(List<String> values, Map<String, String> page, String name) {
        return values == null && page.containsKey(name)
                ? List.of(page.getOrDefault(name, "").split(",", -1))
                : values;
    }

    private AgentFilter agentFilter(DashboardSource source, Map<String, String> page) {
        if (unassigned && agent != null) {
            throw CliException.usage("--agent and --unassigned cannot be combined");
        }
        String shown = agent == null ? page.getOrDefault("agent_id", "") : agent;
        if (unassigned || shown.strip().equalsIgnoreCase("unassigned")) {
            return AgentFilter.unassigned();
        }
        if (shown.strip().equalsIgnoreCase("me")) {
            return source.ownTickets();
        }
        return agent == null && shown.isEmpty()
                ? AgentFilter.all()
                : AgentFilter.of(AgentResolver.resolve(shown, source::agents));
    }

    private List<String> optionOf(TicketFilter filter) {
        return switch (filter) {
            case PRIORITY -> priorities;
        };
    }

    private Map<TicketFilter, Set<String>> filters(Map<String, String> page) {
        Map<TicketFilter, Set<String>> filters = new EnumMap<>(TicketFilter.class);
        for (TicketFilter filter : TicketFilter.values()) {
            List<String> values = orElse(optionOf(filter), page, filter.parameter());
            filters.put(
                    filter,
                    parseAll(
                            filter.parameter(),
                            values,
                            filter.choices(),
                            text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(filter.choices()::contains)));
        }
        return filters;
    }

    private static Set<Section> sections(DashboardSource source, List<String> values) {
        if (values.isEmpty()) {
            return Set.of();
        }
        boolean additional =
                values.stream().anyMatch(text -> section(Section.STANDARD, text).isEmpty());
        List<Section> known = source.sections(additional);
        Set<Section> result = new HashSet<>();
        for (String value : values) {
            result.add(section(known, value).orElseThrow(() -> unknownSection(known, value)));
        }
        return result;
    }

    private static CliException unknownSection(List<Section> known, String typed) {
        List<String> described = known.stream()
                .map(section -> section.number() + " (" + section.label() + ")")
                .toList();
        List<String> labels = known.stream().map(Section::label).toList();
        return CliException.usage(
                NearestName.unknown("section", typed, described, NearestName.suggestion(typed, labels)));
    }

    /** Returns the section with this number, key such as "s1", or name; case does not matter. */
    private static Optional<Section> section(List<Section> known, String text) {
        return known.stream()
                .filter(section -> Stream.of(Integer.toString(section.number()), section.key(), section.label())
                        .anyMatch(text.strip()::equalsIgnoreCase))
                .findFirst();
    }

    private static <E> Set<E> parseAll(
            String kind, List<String> values, List<String> known, Function<String, Optional<E>> parser) {
        Set<E> result = new HashSet<>();
        for (String value : OptionValues.list("--" + kind, values)) {
            result.add(
                    parser.apply(value).orElseThrow(() -> CliException.usage(NearestName.unknown(kind, value, known))));
        }
        return result;
    }

    private static <T> T parse(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException invalid) {
            throw CliException.usage(option + ": " + invalid.getMessage());
        }
    }
}
