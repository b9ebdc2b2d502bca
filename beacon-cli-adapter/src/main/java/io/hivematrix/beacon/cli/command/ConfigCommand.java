package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliParts;
import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.option.ListOptions;
import io.hivematrix.beacon.cli.option.Listing;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Show the effective configuration and where each value came from; secrets are masked.",
        footer = {"", "Examples:", "  beacon config", "  beacon config --format json"})
final class ConfigCommand extends BeaconCommand {

    @Mixin
    private ListOptions options;

    ConfigCommand(CliParts parts) {
        super(parts);
    }

    @Override
    int execute() {
        Listing listing = new Listing("name", "value", "origin");
        for (EffectiveSetting setting : parts().settings().get()) {
            listing.add(Map.of("name", setting.name(), "value", setting.value(), "origin", setting.origin()));
        }
        out().print(options.render(listing));
        return fine();
    }
}
