package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.document.ManPage;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code beacon man}: for those who pack Beacon. */
@Command(
        name = "man",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Write a man page for each command into a directory.",
        footer = {"", "Example:", "  beacon man /usr/share/man/man1"})
final class ManCommand extends BeaconCommand {

    @Parameters(paramLabel = "DIRECTORY", description = "Where the pages go; must exist.")
    private Path directory;

    ManCommand(CliParts parts) {
        super(parts);
    }

    @Override
    int execute() {
        write(root().getCommandSpec());
        for (CommandLine command : root().getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                write(command.getCommandSpec());
            }
        }
        return fine();
    }

    private void write(CommandSpec command) {
        String page = ManPage.of(command, parts().version());
        new OutputFile(directory.resolve(ManPage.fileName(command))).write(page);
    }
}
