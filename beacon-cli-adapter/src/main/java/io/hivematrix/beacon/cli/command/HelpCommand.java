package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.text.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code beacon help}. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Print the help of Beacon or of a command.",
        footer = {"", "Examples:", "  beacon help", "  beacon help snapshot"})
final class HelpCommand extends BeaconCommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command; all commands are listed without.")
    private String command;

    HelpCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        CommandLine shown = command == null ? root() : root().getSubcommands().get(command);
        if (shown == null) {
            throw CliException.usage(NearestName.unknown("command", command, CommandFactory.visibleNames(root())));
        }
        shown.usage(out());
        return ok();
    }
}
