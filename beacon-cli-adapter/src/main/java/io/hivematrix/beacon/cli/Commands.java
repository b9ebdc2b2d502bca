package io.hivematrix.beacon.cli;

import picocli.CommandLine;

/** The tree of commands. */
final class Commands {

    private Commands() {}

    static CommandLine of(CliParts parts) {
        CommandLine root = new CommandLine(new RootCommand());
        root.addSubcommand(new SnapshotCommand(parts));
        root.addSubcommand(new ViewsCommand(parts));
        root.addSubcommand(new AgentsCommand(parts));
        root.addSubcommand(new HealthCommand(parts));
        root.addSubcommand(new ServeCommand(parts));
        root.addSubcommand(new DemoCommand(parts));
        root.addSubcommand(new ConfigCommand(parts));
        root.getCommandSpec().version("beacon " + parts.version());
        root.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version("beacon " + parts.version()));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }
}
