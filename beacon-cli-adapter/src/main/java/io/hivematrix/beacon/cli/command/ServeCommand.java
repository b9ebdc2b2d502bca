package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.PortOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
            "  beacon serve --port 5002"
        })
final class ServeCommand extends BeaconCommand {

    @Mixin
    private PortOption portOption;

    ServeCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        return dependencies().serve().run(portOption.port(), out(), err());
    }
}
