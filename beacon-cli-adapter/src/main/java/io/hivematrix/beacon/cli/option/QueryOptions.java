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

/** Which tickets, in which order. The one place where words of the command line become a question. */
public final class QueryOptions {

    @Option(names = "--view", paramLabel = "SLUG", description = "The view; see 'beacon views'. Default: the first.")
    private String view;

    @Option(names = "--agent", paramLabel = "WHO", description = "Only this agent's: an id, or part of a name.")
    private String agent;

    @Option(names = "--unassigned", description = "Only nobody's tickets.")
    private boolean unassigned;

    @Option(names = "--section", paramLabel = "1-4", split = ",", description = "Only these sections, such as 1,3.")
    private List<String> sections;

    @Option(
            names = "--priority",
            paramLabel = "WORD",
            split = ",",
            description = "Only these priorities: urgent, high, medium, low, unknown.")
    private List<String> priorities;

    @Option(names = "--search", paramLabel = "WORDS", description = "Only tickets with all these words.")
    private String search;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "Such as -updated, or s2:-updated,s3:id. Columns: id, subject, requester, agent, priority,"
                    + " sla, updated, created.")
    private String sort;

    /**
     * The question that the options ask.
     *
     * @throws CliException with exit code 2 naming the option that cannot be read
     */
    public DashboardQuery query(DashboardSource source) {
        return new DashboardQuery(
                parse("--view", () -> slug(source)),
                agentFilter(source),
                parseAll(Priority.class, "--priority", priorities, Priority::ofWord),
                parseAll(Section.class, "--section", sections, QueryOptions::section),
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
            throw CliException.usage("--agent and --unassigned exclude each other");
        }
        if (unassigned) {
            return AgentFilter.unassigned();
        }
        return agent == null ? AgentFilter.all() : AgentFilter.of(AgentResolver.resolve(agent, source::agents));
    }

    private static Optional<Section> section(String word) {
        for (Section section : Section.values()) {
            if (word.equals(Integer.toString(section.number())) || word.equals(section.key())) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> parseAll(
            Class<E> type, String option, List<String> words, Function<String, Optional<E>> meaning) {
        Set<E> result = EnumSet.noneOf(type);
        for (String word : OptionValues.list(option, words)) {
            result.add(meaning.apply(word)
                    .orElseThrow(() -> CliException.usage(option + ": '" + word + "' is none of those allowed")));
        }
        return result;
    }

    private static <T> T parse(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw CliException.usage(option + ": " + wrong.getMessage());
        }
    }
}
