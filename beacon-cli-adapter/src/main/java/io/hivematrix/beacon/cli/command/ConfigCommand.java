package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.option.KeyedTable;
import io.hivematrix.beacon.cli.option.ListOutputOptions;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Print the effective configuration and the source of each value; secrets are masked.",
        footer = {"", "Examples:", "  beacon config", "  beacon config --format json"})
final class ConfigCommand extends BeaconCommand {

    @Mixin
    private ListOutputOptions outputOptions;

    ConfigCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        KeyedTable table = new KeyedTable("name", "value", "origin");
        for (EffectiveSetting setting : dependencies().settings().get()) {
            table.add(Map.of("name", setting.name(), "value", setting.value(), "origin", setting.origin()));
        }
        out().print(outputOptions.render(table));
        return ok();
    }
}
