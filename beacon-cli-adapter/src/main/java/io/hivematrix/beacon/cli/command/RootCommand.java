package io.hivematrix.beacon.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code beacon} without a command: prints the help. */
@Command(
        name = "beacon",
        mixinStandardHelpOptions = true,
        description = "Shows the HiveMatrix tickets that need attention.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  beacon demo                          run a demo with generated tickets",
            "  beacon snapshot --view helpdesk      print the board once",
            "  beacon watch --unassigned            print the board every 60 s",
            "  beacon snapshot --fail-on 'red>0'    exit code 1 if an SLA is breached"
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
