package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The tree of commands. */
public final class CommandFactory {

    /** These look at all the others. */
    private static final Set<String> WITH_ALL = Set.of("completion", "share");

    private final Map<String, Function<CliDependencies, BeaconCommand>> all = new LinkedHashMap<>();

    private CommandFactory() {
        all.put("snapshot", SnapshotCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("views", ViewsCommand::new);
        all.put("agents", AgentsCommand::new);
        all.put("health", HealthCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("demo", DemoCommand::new);
        all.put("config", ConfigCommand::new);
        all.put("completion", CompletionCommand::new);
        all.put("share", GenerateDocsCommand::new);
    }

    /** The tree, as far as a command line needs it: reading all commands' annotations would cost each of them 50 ms. */
    public static CommandLine of(CliDependencies parts, String... args) {
        CommandLine root = new CommandLine(new RootCommand());
        CommandFactory commands = new CommandFactory();
        commands.needed(args)
                .forEach(name -> root.addSubcommand(name, commands.all.get(name).apply(parts)));
        complete(root, parts.version());
        root.getSubcommands().values().forEach(command -> complete(command, parts.version()));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    private Set<String> needed(String... args) {
        boolean alone = args.length > 0 && all.containsKey(args[0]) && !WITH_ALL.contains(args[0]);
        return alone ? Set.of(args[0]) : all.keySet();
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
