package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.env.CliEnvironment;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.format.Column;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.FormatOptions;
import io.hivematrix.beacon.cli.format.Palette;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Output options of the board commands. */
public final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FormatName format = FormatName.TABLE;

    @Option(
            names = "--columns",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns in output order, such as id,subject,agent. Available: mark, section, id, subject,"
                    + " requester, email, company, agent, agent_id, priority, status, sla, color, due, response_due,"
                    + " updated, created, group, type, source, hours, link.")
    private List<String> columns;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to this file instead of standard output; it is replaced atomically.")
    private Path output;

    @Option(names = "--color", description = "Use colors. Default: only on a terminal, and not if NO_COLOR is set.")
    private boolean color;

    @Option(names = "--no-color", description = "Do not use colors.")
    private boolean noColor;

    public FormatName format() {
        return format;
    }

    public Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Returns whether the output goes to a terminal. */
    public boolean isForTerminal(Terminal terminal) {
        return output == null && terminal.isInteractive();
    }

    /**
     * Creates the format for the current time and terminal size.
     *
     * @throws CliException with exit code 2 if the options are unknown columns or cannot be combined
     */
    public BoardFormat format(CliEnvironment environment, Conditions conditions) {
        boolean terminal = isForTerminal(environment.terminal());
        OptionalInt maxWidth = terminal && format == FormatName.TABLE
                ? OptionalInt.of(environment.terminal().size().columns())
                : OptionalInt.empty();
        RelativeTimes times = new RelativeTimes(environment.clock());
        return format.create(new FormatOptions(columns(), times, palette(environment), maxWidth, conditions));
    }

    private Palette palette(CliEnvironment environment) {
        if (color && noColor) {
            throw CliException.usage("--color and --no-color cannot be combined");
        }
        boolean colored = color || (!noColor && isForTerminal(environment.terminal()) && supportsColor(environment));
        return colored ? Palette.COLORED : Palette.PLAIN;
    }

    private static boolean supportsColor(CliEnvironment environment) {
        return environment.variables().getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.variables().getOrDefault("TERM", "").equals("dumb");
    }

    private List<Column> columns() {
        List<String> keys = OptionValues.list("--columns", columns);
        if (!keys.isEmpty() && !format.hasColumns()) {
            throw CliException.usage("--columns cannot be combined with --format " + format);
        }
        return keys.stream().map(OutputOptions::column).toList();
    }

    private static Column column(String key) {
        return Column.ofKey(key)
                .orElseThrow(() ->
                        CliException.usage("--columns: unknown column '" + key + "'; allowed: " + Column.allKeys()));
    }
}
