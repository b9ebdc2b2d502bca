package io.hivematrix.beacon.cli.docs;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Generator of completion scripts for the fish shell. */
public final class FishCompletion {

    private static final String AT_START = "__fish_use_subcommand";

    private static final String CACHED = """
            # Prints the views, agents or sections of the Beacon of --beacon or BEACON_URL, which are cached for a minute.
            function __beacon_cached
                set -l option
                set -l words (commandline -opc)
                for i in (seq (count $words))
                    if test "$words[$i]" = --beacon; and test $i -lt (count $words)
                        set option --beacon=$words[(math $i + 1)]
                    else if string match -q -- '--beacon=*' $words[$i]
                        set option $words[$i]
                    end
                end
                set -l key $option
                test -z "$key"; and set key $BEACON_URL
                set -l folder ~/.cache/beacon
                test -n "$XDG_CACHE_HOME"; and set folder $XDG_CACHE_HOME/beacon
                set -l file $folder/completion
                test -n "$key"; and set file $file-(printf %s $key | cksum | string split ' ')[1]
                if test -z "$(find $file -mmin -1 2>/dev/null)"
                    mkdir -p -m 700 $folder
                    find $folder -name 'completion-*' -mmin +1440 -delete 2>/dev/null
                    beacon completion-values $option >$file.$fish_pid 2>/dev/null
                    mv -f $file.$fish_pid $file
                end
                string replace -rf "^$argv[1]\\t" '' <$file
            end""";

    private FishCompletion() {}

    /** Returns the script for a command and its visible subcommands. */
    public static String of(CommandSpec root) {
        List<String> lines = new ArrayList<>();
        String complete = "complete -c " + root.name();
        lines.add(CACHED);
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
        CompletionValues.ofOption(option)
                .ifPresent(known -> text.append(
                        known.source() == CompletionValues.ValueSource.FILES ? " -r -F" : " -x" + values(option)));
        return text + described(option.description());
    }

    private static String values(ArgSpec argument) {
        CompletionValues known = CompletionValues.of(argument);
        String cached = known.kind().isEmpty() ? "" : "(__beacon_cached " + known.kind() + ")";
        if (known.source() == CompletionValues.ValueSource.CACHED) {
            return " -a '" + cached + "'";
        }
        List<String> values = new ArrayList<>();
        known.fixed()
                .forEach(value -> values.add(
                        value.text() + (value.description().isEmpty() ? "" : "\\t\"" + value.description() + "\"")));
        String text = String.join(" ", values) + (cached.isEmpty() ? "" : " " + cached);
        return values.isEmpty() ? "" : " -a '" + (known.list() ? "(__fish_append , " + text + ")" : text) + "'";
    }

    /** Returns the first sentence, quoted for fish. */
    private static String described(String... description) {
        String sentence = CompletionValues.firstSentence(description);
        return sentence.isEmpty()
                ? ""
                : " -d '" + sentence.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
