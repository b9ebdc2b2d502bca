package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import picocli.CommandLine.Command;

/** {@code beacon demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run a live board of made-up tickets on this machine, without any other service.",
        footer = {"", "Example:", "  beacon demo        then open the address it prints"})
final class DemoCommand extends BeaconCommand {

    DemoCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        return dependencies().demo().run(out(), err());
    }
}
