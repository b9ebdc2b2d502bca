package io.hivematrix.beacon.cli;

import picocli.CommandLine;

/** The tree of commands. */
final class Commands {

    private Commands() {}

    static CommandLine of(CliParts parts) {
        CommandLine root = new CommandLine(new RootCommand());
        root.getCommandSpec().version("beacon " + parts.version());
        root.addSubcommand(new ServeCommand(parts));
        root.addSubcommand(new DemoCommand(parts));
        root.addSubcommand(new ConfigCommand(parts));
        return root;
    }
}
