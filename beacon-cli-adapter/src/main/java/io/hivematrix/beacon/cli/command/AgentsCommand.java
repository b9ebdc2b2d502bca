package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.KeyedTable;
import io.hivematrix.beacon.cli.option.ListOutputOptions;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.domain.board.Agents;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon agents}. */
@Command(
        name = "agents",
        mixinStandardHelpOptions = true,
        description = "List the active agents; --agent accepts their ids and names.",
        footer = {"", "Examples:", "  beacon agents", "  beacon agents --format json"})
final class AgentsCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    @Mixin
    private ListOutputOptions outputOptions;

    AgentsCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        Agents agents = agents();
        if (!agents.isLoaded()) {
            throw new CliException(ExitCode.UNAVAILABLE, "The list of agents is not available. Retry later.");
        }
        KeyedTable table = new KeyedTable("id", "name");
        agents.active().forEach(agent -> table.add(Map.of("id", agent.id().value(), "name", agent.name())));
        out().print(outputOptions.render(table));
        return ok();
    }

    private Agents agents() {
        try (DashboardSource source = sourceOptions.open(dependencies())) {
            return source.agents();
        }
    }
}
