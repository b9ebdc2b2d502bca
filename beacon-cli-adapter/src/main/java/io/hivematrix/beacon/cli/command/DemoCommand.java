package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.PortOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run Beacon with generated tickets on this machine; no other service is needed.",
        footer = {"", "Example:", "  beacon demo        then open the printed address"})
final class DemoCommand extends BeaconCommand {

    @Mixin
    private PortOption portOption;

    DemoCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        return dependencies().demo().run(portOption.port(), out(), err());
    }
}
