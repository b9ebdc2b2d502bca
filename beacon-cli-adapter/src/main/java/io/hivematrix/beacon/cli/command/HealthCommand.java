package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.KeyedTable;
import io.hivematrix.beacon.cli.option.ListOutputOptions;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.HealthResult;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon health}. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Report the health of Core, Codex and this machine, or of a running Beacon with --beacon.",
        footer = {"", "Examples:", "  beacon health", "  beacon health --beacon http://127.0.0.1:5001 --format json"})
final class HealthCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    @Mixin
    private ListOutputOptions outputOptions;

    HealthCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        HealthResult health = health();
        KeyedTable table = new KeyedTable("check", "status", "detail");
        table.add(Map.of("check", "beacon", "status", health.status().wireName(), "detail", "all in all"));
        health.checks()
                .forEach(check -> table.add(
                        Map.of("check", check.name(), "status", check.status().wireName(), "detail", check.detail())));
        out().print(outputOptions.render(table));
        return health.exitCode().code();
    }

    private HealthResult health() {
        try (DashboardSource source = sourceOptions.open(dependencies())) {
            return source.health();
        }
    }
}
