package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.access.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The tree of commands. */
final class Commands {

    private Commands() {}

    static CommandLine of(CliParts parts) {
        CommandLine root = new CommandLine(new RootCommand());
        List.of(
                        new SnapshotCommand(parts),
                        new WatchCommand(parts),
                        new ViewsCommand(parts),
                        new AgentsCommand(parts),
                        new HealthCommand(parts),
                        new ServeCommand(parts),
                        new DemoCommand(parts),
                        new ConfigCommand(parts),
                        new CompletionCommand(parts),
                        new ManCommand(parts))
                .forEach(root::addSubcommand);
        complete(root, parts.version());
        root.getSubcommands().values().forEach(command -> complete(command, parts.version()));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    /** Adds what all commands have in common and no annotation can tell. */
    private static void complete(CommandLine command, String version) {
        CommandSpec spec = command.getCommandSpec();
        spec.version("beacon " + version);
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes());
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.code()), code.meaning());
        }
        return codes;
    }
}
