package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliParts;
import io.hivematrix.beacon.cli.option.ListOptions;
import io.hivematrix.beacon.cli.option.Listing;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.BeaconAccess;
import io.hivematrix.beacon.cli.source.Health;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon health}. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Tell how well Core, Codex and this machine are, or a running Beacon with --beacon.",
        footer = {"", "Examples:", "  beacon health", "  beacon health --beacon http://127.0.0.1:5001 --format json"})
final class HealthCommand extends BeaconCommand {

    @Mixin
    private SourceOptions source;

    @Mixin
    private ListOptions options;

    HealthCommand(CliParts parts) {
        super(parts);
    }

    @Override
    int execute() {
        Health health = health();
        Listing listing = new Listing("check", "status", "detail");
        listing.add(Map.of("check", "beacon", "status", health.status().word(), "detail", "all in all"));
        health.checks()
                .forEach(check -> listing.add(
                        Map.of("check", check.name(), "status", check.status().word(), "detail", check.detail())));
        out().print(options.render(listing));
        return health.exitCode().code();
    }

    private Health health() {
        try (BeaconAccess access = source.open(parts())) {
            return access.health();
        }
    }
}
