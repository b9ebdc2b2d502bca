package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.docs.FishCompletion;
import io.hivematrix.beacon.cli.docs.ManPage;
import io.hivematrix.beacon.cli.docs.ShellCompletion;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.AtomicFileWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code beacon generate-docs}: called by the build, hidden from help. */
@Command(
        name = "generate-docs",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Write man pages and completion scripts in the layout of /usr/share.",
        footer = {"", "Example:", "  beacon generate-docs /usr/share"})
final class GenerateDocsCommand extends BeaconCommand {

    @Parameters(paramLabel = "DIRECTORY", description = "Target directory; created if missing.")
    private Path directory;

    GenerateDocsCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        CommandLine root = root();
        writeManPage(root.getCommandSpec());
        for (CommandLine command : root.getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                writeManPage(command.getCommandSpec());
            }
        }
        String name = root.getCommandName();
        write("bash-completion/completions/" + name, ShellCompletion.bash(root.getCommandSpec()));
        write("zsh/site-functions/_" + name, ShellCompletion.zsh(root.getCommandSpec()));
        write("fish/vendor_completions.d/" + name + ".fish", FishCompletion.of(root.getCommandSpec()));
        return ok();
    }

    private void writeManPage(CommandSpec command) {
        write(
                "man/man1/" + ManPage.fileName(command),
                ManPage.of(command, dependencies().version()));
    }

    private void write(String name, String text) {
        new AtomicFileWriter("DIRECTORY", directory.resolve(name))
                .createParentDirectories()
                .write(text);
    }
}
