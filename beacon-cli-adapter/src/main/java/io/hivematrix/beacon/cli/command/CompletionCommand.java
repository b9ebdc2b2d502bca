package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.docs.FishCompletion;
import io.hivematrix.beacon.cli.docs.ShellCompletion;
import io.hivematrix.beacon.cli.env.CliDependencies;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code beacon completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a completion script for bash, zsh or fish.",
        footer = {
            "",
            "Examples:",
            "  beacon completion bash > /etc/bash_completion.d/beacon",
            "  beacon completion zsh > ~/.zfunc/_beacon        with fpath+=~/.zfunc before compinit",
            "  beacon completion fish > ~/.config/fish/completions/beacon.fish"
        })
final class CompletionCommand extends BeaconCommand {

    private enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    CompletionCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        CommandLine root = root();
        out().print(
                        switch (shell) {
                            case BASH -> ShellCompletion.bash(root.getCommandSpec());
                            case ZSH -> ShellCompletion.zsh(root.getCommandSpec());
                            case FISH -> FishCompletion.of(root.getCommandSpec());
                        });
        return ok();
    }
}
