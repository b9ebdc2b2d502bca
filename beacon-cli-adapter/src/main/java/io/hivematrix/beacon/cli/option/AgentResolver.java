package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds the agent that a person means. */
public final class AgentResolver {

    private AgentResolver() {}

    /**
     * The agent of an id, whoever has it, or of a part of a name that only one active agent has; a whole name goes
     * before a part of another.
     *
     * @param text an id or a part of a name, without regard to case and accents
     * @param known asked only where the text is no id
     * @throws CliException with exit code 2 where nobody or several have such a name
     */
    public static AgentId resolve(String text, Supplier<Agents> known) {
        return id(text).orElseGet(() -> byName(text, known.get()));
    }

    private static Optional<AgentId> id(String text) {
        try {
            return Optional.of(new AgentId(Long.parseLong(text.strip())));
        } catch (NumberFormatException name) {
            return Optional.empty();
        }
    }

    private static AgentId byName(String text, Agents agents) {
        if (!agents.loaded()) {
            throw new CliException(ExitCode.UNAVAILABLE, "The agents' names cannot be had now; an id would do.");
        }
        String wanted = FoldedText.of(text);
        List<Agent> same = matching(agents, wanted::equals);
        List<Agent> found = same.size() == 1 ? same : matching(agents, name -> name.contains(wanted));
        if (wanted.isEmpty() || found.isEmpty()) {
            throw CliException.usage("--agent: no active agent's name contains '" + text + "'");
        }
        if (found.size() > 1) {
            throw CliException.usage("--agent: '" + text + "' could be " + candidates(found));
        }
        return found.get(0).id();
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
