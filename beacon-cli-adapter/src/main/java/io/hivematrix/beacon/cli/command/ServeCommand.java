package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import picocli.CommandLine.Command;

/** {@code beacon serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the server until SIGINT or SIGTERM.",
        footer = {
            "",
            "Settings are read from the environment, then from .flaskenv and services.json",
            "in the working directory; 'beacon config' prints them.",
            "",
            "Example:",
            "  BEACON_PORT=5001 beacon serve"
        })
final class ServeCommand extends BeaconCommand {

    ServeCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        return dependencies().serve().run(out(), err());
    }
}
