package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import picocli.CommandLine.Command;

/** {@code beacon demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run Beacon with generated tickets on this machine; no other service is needed.",
        footer = {"", "Example:", "  beacon demo        then open the printed address"})
final class DemoCommand extends BeaconCommand {

    DemoCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        return dependencies().demo().run(out(), err());
    }
}
