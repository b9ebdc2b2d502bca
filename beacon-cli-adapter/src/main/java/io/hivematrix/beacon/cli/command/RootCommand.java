package io.hivematrix.beacon.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code beacon} alone: says that it wants a command. */
@Command(
        name = "beacon",
        mixinStandardHelpOptions = true,
        description = "The ticket radar of HiveMatrix: which tickets need someone now.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  beacon demo                          a live board with made-up tickets",
            "  beacon snapshot --view helpdesk      the board, once",
            "  beacon watch --unassigned            the board, again and again",
            "  beacon snapshot --fail-on 'red>0'    exit code 1 if an SLA is breached"
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
