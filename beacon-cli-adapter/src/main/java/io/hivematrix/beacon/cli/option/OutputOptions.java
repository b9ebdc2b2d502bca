package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.condition.Condition;
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

/** How a board is written out, and where to. */
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
            description =
                    "Which columns, in which order, such as id,subject,agent. There are mark, section, id, subject,"
                            + " requester, email, company, agent, agent_id, priority, status, sla, color, due, response_due,"
                            + " updated, created, group, type, source, hours, link.")
    private List<String> columns;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all, rather than to standard output.")
    private Path output;

    @Option(names = "--color", description = "Colors; by default only on a terminal, and not if NO_COLOR is set.")
    private boolean color;

    @Option(names = "--no-color", description = "No colors.")
    private boolean noColor;

    public FormatName format() {
        return format;
    }

    public Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Whether a table goes to a terminal. */
    public boolean isForTerminal(Terminal terminal) {
        return output == null && terminal.isInteractive();
    }

    /**
     * The format, for a board that is shown now.
     *
     * @throws CliException with exit code 2 where there are no such columns
     */
    public BoardFormat format(CliEnvironment environment, List<Condition> conditions) {
        boolean terminal = isForTerminal(environment.terminal());
        OptionalInt maxWidth = terminal && format == FormatName.TABLE
                ? OptionalInt.of(environment.terminal().size().columns())
                : OptionalInt.empty();
        RelativeTimes times = new RelativeTimes(environment.clock());
        return format.create(new FormatOptions(columns(), times, palette(environment), maxWidth, conditions));
    }

    private Palette palette(CliEnvironment environment) {
        if (color && noColor) {
            throw CliException.usage("--color and --no-color exclude each other");
        }
        boolean colored = color || (!noColor && isForTerminal(environment.terminal()) && supportsColor(environment));
        return colored ? Palette.COLORED : Palette.PLAIN;
    }

    private static boolean supportsColor(CliEnvironment environment) {
        return environment.variables().getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.variables().getOrDefault("TERM", "").equals("dumb");
    }

    private List<Column> columns() {
        List<String> words = OptionValues.list("--columns", columns);
        if (!words.isEmpty() && !format.hasColumns()) {
            throw CliException.usage("--columns does not go with --format " + format);
        }
        return words.stream().map(OutputOptions::column).toList();
    }

    private static Column column(String word) {
        return Column.ofKey(word)
                .orElseThrow(() ->
                        CliException.usage("--columns: '" + word + "' is no column; there are " + Column.allKeys()));
    }
}
