package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.NearestName;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.FoldedText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Resolves the value of {@code --agent} to an agent id. */
final class AgentResolver {

    private AgentResolver() {}

    /**
     * Returns the given id, whether such an agent exists or not, or the only active agent whose name contains the text;
     * an equal name takes precedence.
     *
     * @param text an id or a part of a name, ignoring case and accents
     * @param agents called only if the text is not an id
     * @throws CliException with exit code 2 if no name or several names match, 69 if the agents are not loaded
     */
    static AgentId resolve(String text, Supplier<Agents> agents) {
        return id(text).orElseGet(() -> byName(text, agents.get()));
    }

    private static Optional<AgentId> id(String text) {
        try {
            return Optional.of(text.strip())
                    .filter(number -> number.matches("-?[0-9]+")) // parseLong also accepts digits of other scripts
                    .map(number -> new AgentId(Long.parseLong(number)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static AgentId byName(String text, Agents agents) {
        if (!agents.isLoaded()) {
            throw new CliException(ExitCode.UNAVAILABLE, "Agent names are not available. Use --agent with an id.");
        }
        String wanted = FoldedText.of(text);
        List<Agent> same = matching(agents, wanted::equals);
        List<Agent> found = same.size() == 1 ? same : matching(agents, name -> name.contains(wanted));
        if (wanted.isEmpty() || found.isEmpty()) {
            throw unknown(text, agents);
        }
        if (found.size() > 1) {
            throw CliException.usage("--agent: '" + text + "' matches several agents: " + candidates(found));
        }
        return found.get(0).id();
    }

    /** Suggests the agent with the nearest name, or with the nearest part of a name. */
    private static CliException unknown(String text, Agents agents) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Agent agent : agents.active()) {
            String name = TerminalSanitizer.sanitize(agent.name());
            String folded = FoldedText.of(name);
            names.putIfAbsent(folded, name);
            List.of(folded.split(" ", -1)).forEach(part -> names.putIfAbsent(part, name));
        }
        String suggestion = NearestName.of(FoldedText.of(text), names.keySet())
                .map(nearest -> " Did you mean '" + names.get(nearest) + "'?")
                .orElse("");
        return CliException.usage(NearestName.unknown("agent", text, new LinkedHashSet<>(names.values()), suggestion));
    }

    private static List<Agent> matching(Agents agents, Predicate<String> name) {
        return agents.active().stream()
                .filter(agent -> name.test(FoldedText.of(agent.name())))
                .toList();
    }

    private static String candidates(List<Agent> agents) {
        return String.join(
                ", ",
                agents.stream()
                        .map(agent -> TerminalSanitizer.sanitize(agent.name()) + " (" + agent.id() + ")")
                        .toList());
    }
}
