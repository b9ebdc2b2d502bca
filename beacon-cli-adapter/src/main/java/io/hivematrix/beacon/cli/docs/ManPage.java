package io.hivematrix.beacon.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Generator of man pages from the help of a command. */
public final class ManPage {

    private static final String EXAMPLES = "Example";

    private final CommandSpec command;
    private final List<String> lines = new ArrayList<>();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** Returns the page of a command for section 1, in troff. */
    public static String of(CommandSpec command, String version) {
        ManPage page = new ManPage(command);
        page.write(version);
        return String.join("\n", page.lines) + "\n";
    }

    /** Returns the file name of the page, such as "beacon-snapshot.1". */
    public static String fileName(CommandSpec command) {
        return pageName(command) + ".1";
    }

    private static String pageName(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private void write(String version) {
        lines.add(".TH " + quoted(pageName(command).toUpperCase(Locale.ROOT)) + " 1 \"\" " + quoted("beacon " + version)
                + " " + quoted("Beacon"));
        section("NAME", List.of(pageName(command) + " - " + summary(command)));
        synopsis();
        section("DESCRIPTION", List.of(command.usageMessage().description()));
        options();
        commands();
        exitStatus();
        CommandContext context = new CommandContext(command);
        items("ENVIRONMENT", context.environment());
        items("FILES", context.files());
        examples();
        seeAlso();
    }

    private void items(String title, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            lines.add(".SH " + title);
            entries.forEach(this::item);
        }
    }

    private void seeAlso() {
        List<String> pages = new ArrayList<>();
        CommandSpec root = command.root();
        pages.add(pageName(root) + "(1)");
        root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(page -> !page.usageMessage().hidden())
                .forEach(page -> pages.add(pageName(page) + "(1)"));
        pages.remove(pageName(command) + "(1)");
        section("SEE ALSO", List.of(String.join(", ", pages)));
    }

    private void synopsis() {
        Help help = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF));
        section("SYNOPSIS", List.of(help.synopsis(0).strip().replaceAll("\\s+", " ")));
    }

    private void options() {
        lines.add(".SH OPTIONS");
        command.positionalParameters().forEach(this::parameter);
        command.options().forEach(this::option);
    }

    private void parameter(PositionalParamSpec parameter) {
        item(parameter.paramLabel(), rendered(parameter.description(), parameter));
    }

    private void option(OptionSpec option) {
        String names = String.join(", ", option.names());
        String label = option.arity().max() > 0 ? names + " " + option.paramLabel() : names;
        item(label, rendered(option.description(), option));
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        lines.add(".SH COMMANDS");
        for (CommandLine subcommand : command.subcommands().values()) {
            CommandSpec spec = subcommand.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                item(pageName(spec) + "(1)", summary(spec));
            }
        }
    }

    private void exitStatus() {
        lines.add(".SH EXIT STATUS");
        for (Map.Entry<String, String> code :
                command.usageMessage().exitCodeList().entrySet()) {
            item(code.getKey(), code.getValue());
        }
        if (command.optionsMap().containsKey("--unreachable")) {
            item("0, 1, 2, 3 with --format nagios", "OK, WARNING, CRITICAL, UNKNOWN; 3 for wrong usage, too");
        }
    }

    private void examples() {
        lines.add(".SH EXAMPLES");
        lines.add(".nf");
        for (String line : command.usageMessage().footer()) {
            if (!line.startsWith(EXAMPLES)) {
                lines.add(escape(line));
            }
        }
        lines.add(".fi");
    }

    private void section(String title, List<String> paragraphs) {
        lines.add(".SH " + title);
        paragraphs.forEach(paragraph -> lines.add(escape(paragraph)));
    }

    private void item(String label, String text) {
        lines.add(".TP");
        lines.add("\\fB" + escape(label) + "\\fR");
        lines.add(escape(text));
    }

    private static String summary(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    /** Replaces the picocli variables for default value and candidates. */
    private static String rendered(String[] description, CommandLine.Model.ArgSpec argument) {
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choices::add);
        }
        return String.join(" ", description)
                .replace("${COMPLETION-CANDIDATES}", String.join(", ", choices))
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.initialValue()));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "") + "\"";
    }

    private static String escape(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
