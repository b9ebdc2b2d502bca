package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Creates the tree of picocli commands. */
public final class CommandFactory {

    /** Commands that read the specifications of all commands. */
    private static final Set<String> NEEDS_ALL_COMMANDS = Set.of("completion", "generate-docs", "help");

    private final Map<String, Function<CliDependencies, BeaconCommand>> factories = new LinkedHashMap<>();

    private CommandFactory() {
        factories.put("snapshot", SnapshotCommand::new);
        factories.put("watch", WatchCommand::new);
        factories.put("show", ShowCommand::new);
        factories.put("open", OpenCommand::new);
        factories.put("views", ViewsCommand::new);
        factories.put("agents", AgentsCommand::new);
        factories.put("health", HealthCommand::new);
        factories.put("serve", ServeCommand::new);
        factories.put("demo", DemoCommand::new);
        factories.put("display-link", DisplayLinkCommand::new);
        factories.put("config", ConfigCommand::new);
        factories.put("token", TokenCommand::new);
        factories.put("help", HelpCommand::new);
        factories.put("completion", CompletionCommand::new);
        factories.put("completion-values", CompletionValuesCommand::new);
        factories.put("generate-docs", GenerateDocsCommand::new);
    }

    /** Creates the root command with the subcommands that {@code args} needs: reading all annotations takes 50 ms. */
    public static CommandLine create(CliDependencies dependencies, String... args) {
        CommandLine root = new CommandLine(new RootCommand());
        CommandFactory commands = new CommandFactory();
        commands.requiredCommands(args)
                .forEach(name -> root.addSubcommand(
                        name,
                        Objects.requireNonNull(commands.factories.get(name)).apply(dependencies)));
        addCommonAttributes(root, dependencies.version());
        root.getSubcommands().values().forEach(command -> addCommonAttributes(command, dependencies.version()));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    /** Returns the names of the commands that the help lists. */
    static List<String> visibleNames(CommandLine root) {
        return root.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> requiredCommands(String... args) {
        boolean single = args.length > 0 && factories.containsKey(args[0]) && !NEEDS_ALL_COMMANDS.contains(args[0]);
        return single ? Set.of(args[0]) : factories.keySet();
    }

    /** Adds version and exit codes, which are not compile-time constants. */
    private static void addCommonAttributes(CommandLine command, String version) {
        CommandSpec spec = command.getCommandSpec();
        spec.version("beacon " + version);
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes(spec));
    }

    /** Returns the exit codes of a command; those of the root command are all. */
    private static Map<String, String> exitCodes(CommandSpec command) {
        Set<ExitCode> possible = EnumSet.allOf(ExitCode.class);
        boolean root = command.parent() == null;
        if (!root
                && !command.optionsMap().containsKey("--fail-on")
                && !command.name().equals("health")) {
            possible.remove(ExitCode.CONDITION_MET);
        }
        if (!root && !command.optionsMap().containsKey("--beacon")) {
            possible.remove(ExitCode.NOT_PERMITTED);
        }
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : possible) {
            codes.put(Integer.toString(code.code()), code.description());
        }
        return codes;
    }
}
