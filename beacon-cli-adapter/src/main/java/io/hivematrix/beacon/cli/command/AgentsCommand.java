package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliParts;
import io.hivematrix.beacon.cli.option.ListOptions;
import io.hivematrix.beacon.cli.option.Listing;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.BeaconAccess;
import io.hivematrix.beacon.cli.source.CliFailure;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.domain.board.Agents;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon agents}. */
@Command(
        name = "agents",
        mixinStandardHelpOptions = true,
        description = "List the active agents, whom --agent can name.",
        footer = {"", "Examples:", "  beacon agents", "  beacon agents --format json"})
final class AgentsCommand extends BeaconCommand {

    @Mixin
    private SourceOptions source;

    @Mixin
    private ListOptions options;

    AgentsCommand(CliParts parts) {
        super(parts);
    }

    @Override
    int execute() {
        Agents agents = agents();
        if (!agents.loaded()) {
            throw new CliFailure(ExitCode.UNAVAILABLE, "The agents cannot be had from Codex now.");
        }
        Listing listing = new Listing("id", "name");
        agents.active().forEach(agent -> listing.add(Map.of("id", agent.id().value(), "name", agent.name())));
        out().print(options.render(listing));
        return fine();
    }

    private Agents agents() {
        try (BeaconAccess access = source.open(parts())) {
            return access.agents();
        }
    }
}
