package io.hivematrix.beacon.cli;

import picocli.CommandLine.Command;

/** {@code beacon config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Show the effective configuration and where each value came from; secrets are masked.",
        footer = {"", "Example:", "  beacon config"})
final class ConfigCommand extends BeaconCommand {

    ConfigCommand(CliParts parts) {
        super(parts);
    }

    @Override
    int execute() {
        for (EffectiveSetting setting : parts().settings().get()) {
            out().println(setting.name() + "=" + setting.value() + "  # " + setting.origin());
        }
        return fine();
    }
}
