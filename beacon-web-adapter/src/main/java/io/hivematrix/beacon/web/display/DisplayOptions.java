package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.api.DashboardQueryParser;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parsed path and query of a display.
 *
 * @param views the views in the order in which they are shown, the one of the path first
 * @param every how long each view is shown
 * @param theme "dark" or "light"
 * @param agent the {@code agent_id} parameter; empty for all agents
 */
record DisplayOptions(List<ViewSlug> views, Duration every, String theme, String agent) {

    /** The names of the parameters. */
    static final List<String> NAMES = List.of("agent_id", "rotate", "every", "theme");

    private static final String AGENT = "agent_id";
    private static final Set<String> THEMES = Set.of("dark", "light");
    private static final int MIN_SECONDS = 5;
    private static final int MAX_SECONDS = 3600;

    DisplayOptions {
        views = List.copyOf(views);
    }

    /**
     * Parses the parameters {@code rotate}, {@code every}, {@code theme} and {@code agent_id}; others are ignored.
     *
     * @throws ProblemException with status 404 for an impossible view name, 400 for an invalid parameter
     */
    static DisplayOptions parse(String view, MultivaluedMap<String, String> parameters) {
        Set<ViewSlug> views = new LinkedHashSet<>();
        views.add(query(view, parameters).view());
        parameter(parameters, "rotate").ifPresent(list -> views.addAll(slugs(list)));
        if (views.size() > DisplayLink.MAX_VIEWS) {
            throw invalid("rotate", "at most " + DisplayLink.MAX_VIEWS + " view names");
        }
        return new DisplayOptions(
                List.copyOf(views),
                Duration.ofSeconds(seconds(parameter(parameters, "every").orElse("30"))),
                parameter(parameters, "theme").map(DisplayOptions::theme).orElse("dark"),
                parameter(parameters, AGENT).orElse(""));
    }

    /**
     * Parses the query of a display's data. Filters by other fields are ignored: they would reveal what is redacted.
     *
     * @throws ProblemException with status 404 for an impossible view name, 400 for an invalid parameter
     */
    static DashboardQuery query(String view, MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> used = new MultivaluedHashMap<>();
        parameter(parameters, AGENT).ifPresent(agent -> used.add(AGENT, agent));
        return DashboardQueryParser.parse(
                        view,
                        used,
                        () -> {
                            throw invalid(AGENT, "a 64-bit integer or 'unassigned'");
                        },
                        () -> Section.STANDARD)
                .query();
    }

    private static Optional<String> parameter(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty());
    }

    private static List<ViewSlug> slugs(String list) {
        try {
            return List.of(list.split(",", -1)).stream()
                    .map(String::strip)
                    .map(ViewSlug::new)
                    .toList();
        } catch (IllegalArgumentException impossible) {
            throw invalid("rotate", "a comma-separated list of view names");
        }
    }

    private static int seconds(String text) {
        int seconds = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
            throw invalid("every", MIN_SECONDS + " to " + MAX_SECONDS + " seconds");
        }
        return seconds;
    }

    private static String theme(String name) {
        if (!THEMES.contains(name)) {
            throw invalid("theme", "'dark' or 'light'");
        }
        return name;
    }

    private static ProblemException invalid(String name, String allowed) {
        return new ProblemException(Problem.of(400, "The parameter " + name + " must be " + allowed + ".")
                .withType("invalid-" + name));
    }
}
