package io.hivematrix.beacon.cli.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Generator of completion scripts for the fish shell, which picocli does not support. */
public final class FishCompletion {

    private static final String AT_START = "__fish_use_subcommand";

    private FishCompletion() {}

    /** Returns the script for a command and its visible subcommands. */
    public static String of(CommandSpec root) {
        List<String> lines = new ArrayList<>();
        String complete = "complete -c " + root.name();
        lines.add(complete + " -f");
        root.options().forEach(option -> lines.add(complete + " -n " + AT_START + option(option)));
        for (CommandLine subcommand : root.subcommands().values()) {
            CommandSpec command = subcommand.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                lines.add(complete + " -n " + AT_START + " -a " + command.name()
                        + described(command.usageMessage().description()));
                String within = complete + " -n '__fish_seen_subcommand_from " + command.name() + "'";
                command.options().forEach(option -> lines.add(within + option(option)));
                command.positionalParameters().forEach(parameter -> lines.add(within + values(parameter)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String option(OptionSpec option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            text.append(option.type() == Path.class ? " -r -F" : " -x" + values(option));
        }
        return text + described(option.description());
    }

    private static String values(ArgSpec argument) {
        if (argument.completionCandidates() == null) {
            return "";
        }
        List<String> values = new ArrayList<>();
        argument.completionCandidates().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        return values.isEmpty() ? "" : " -a '" + String.join(" ", values) + "'";
    }

    /** Returns the first sentence, quoted for fish. */
    private static String described(String... description) {
        if (description.length == 0) {
            return "";
        }
        String text = String.join(" ", description).replaceAll("\\$\\{[A-Z-]+}", "…");
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return " -d '" + sentence.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
