package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Filter and sort options. The only class that maps command-line text to a {@link DashboardQuery}. */
public final class QueryOptions {
    private static final String PRIORITIES = "urgent, high, medium, low, unknown";

    @Option(
            names = "--view",
            paramLabel = "SLUG",
            description = "View to show; see 'beacon views'. Default: the first.")
    private String view;

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            description = "Only tickets of this agent: an id or part of a name.")
    private String agent;

    @Option(names = "--unassigned", description = "Only unassigned tickets.")
    private boolean unassigned;

    @Option(names = "--section", paramLabel = "1-4", split = ",", description = "Only these sections, such as 1,3.")
    private List<String> sections;

    @Option(
            names = "--priority",
            paramLabel = "PRIORITY",
            split = ",",
            description = "Only these priorities: " + PRIORITIES + ".")
    private List<String> priorities;

    @Option(names = "--search", paramLabel = "TERMS", description = "Only tickets that contain all terms.")
    private String search;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description =
                    "Sort order, such as -updated or s2:-updated,s3:id. Columns: id, subject, requester, agent, priority,"
                            + " sla, updated, created.")
    private String sort;

    /**
     * Returns the query of the options.
     *
     * @param source resolves the default view and agent names
     * @throws CliException with exit code 2 naming the invalid option
     */
    public DashboardQuery query(DashboardSource source) {
        return new DashboardQuery(
                parse("--view", () -> slug(source)),
                agentFilter(source),
                parseAll(Priority.class, "--priority", priorities, PRIORITIES, Priority::ofSlug),
                parseAll(Section.class, "--section", sections, "1, 2, 3, 4", QueryOptions::section),
                parse(
                        "--search",
                        () -> SearchTerms.of(
                                OptionValues.text("--search", search).orElse(""))),
                parse(
                        "--sort",
                        () -> SectionSortOrders.parse(
                                OptionValues.text("--sort", sort).orElse(""))));
    }

    private ViewSlug slug(DashboardSource source) {
        return view == null ? source.defaultView() : new ViewSlug(view);
    }

    private AgentFilter agentFilter(DashboardSource source) {
        if (unassigned && agent != null) {
            throw CliException.usage("--agent and --unassigned cannot be combined");
        }
        if (unassigned) {
            return AgentFilter.unassigned();
        }
        return agent == null ? AgentFilter.all() : AgentFilter.of(AgentResolver.resolve(agent, source::agents));
    }

    private static Optional<Section> section(String text) {
        for (Section section : Section.values()) {
            if (text.equals(Integer.toString(section.number())) || text.equals(section.key())) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> parseAll(
            Class<E> type, String option, List<String> values, String allowed, Function<String, Optional<E>> parser) {
        Set<E> result = EnumSet.noneOf(type);
        for (String value : OptionValues.list(option, values)) {
            result.add(parser.apply(value)
                    .orElseThrow(
                            () -> CliException.usage(option + ": invalid value '" + value + "'; allowed: " + allowed)));
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
