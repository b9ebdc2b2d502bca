package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.env.CliEnvironment;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.format.Column;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.FormatOptions;
import io.hivematrix.beacon.cli.format.Palette;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.terminal.Hyperlinks;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.text.NearestName;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Output options of the board commands. */
public final class OutputOptions {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: as the ending of --output, else table.")
    private FormatName format;

    @Option(
            names = "--columns",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns in output order, such as id,subject,agent. Available: mark, section, id, subject,"
                    + " requester, email, company, agent, agent_id, priority, status, sla, color, due, response_due,"
                    + " updated, created, group, type, source, hours, link.")
    private List<String> columns;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file; it is replaced atomically. '-' is standard output, the default.")
    private Path output;

    @Option(names = "--color", description = "Use colors. Default: only on a terminal, and not if NO_COLOR is set.")
    private boolean color;

    @Option(names = "--no-color", description = "Do not use colors.")
    private boolean noColor;

    public FormatName format() {
        return format != null ? format : output().map(FormatName::ofFile).orElse(FormatName.TABLE);
    }

    public Optional<Path> output() {
        return Optional.ofNullable(output).filter(path -> !path.equals(STANDARD_OUTPUT));
    }

    /** Returns whether the output goes to a terminal. */
    public boolean isForTerminal(Terminal terminal) {
        return output().isEmpty() && terminal.isInteractive();
    }

    /**
     * Creates the format for the current time and terminal size.
     *
     * @param needsAgentFirst whether a table has section 3 above the others
     * @throws CliException with exit code 2 if the options are unknown columns or cannot be combined
     */
    public BoardFormat format(CliEnvironment environment, Conditions conditions, boolean needsAgentFirst) {
        boolean terminal = isForTerminal(environment.terminal());
        OptionalInt maxWidth = terminal && format() == FormatName.TABLE
                ? OptionalInt.of(environment.terminal().size().columns())
                : OptionalInt.empty();
        RelativeTimes times = new RelativeTimes(environment.clock());
        return format().create(new FormatOptions(
                columns(), times, palette(environment), maxWidth, needsAgentFirst, conditions));
    }

    private Palette palette(CliEnvironment environment) {
        if (color && noColor) {
            throw CliException.usage("--color and --no-color cannot be combined");
        }
        boolean colored = color || (!noColor && isForTerminal(environment.terminal()) && supportsColor(environment));
        if (colored && isForTerminal(environment.terminal()) && Hyperlinks.isSupportedBy(environment.variables())) {
            return Palette.LINKED;
        }
        return colored ? Palette.COLORED : Palette.PLAIN;
    }

    private static boolean supportsColor(CliEnvironment environment) {
        return environment.variables().getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.variables().getOrDefault("TERM", "").equals("dumb");
    }

    private List<Column> columns() {
        List<String> keys = OptionValues.list("--columns", columns);
        if (!keys.isEmpty() && !format().hasColumns()) {
            throw CliException.usage("--columns cannot be combined with --format " + format());
        }
        return keys.stream().map(OutputOptions::column).toList();
    }

    private static Column column(String key) {
        return Column.ofKey(key)
                .orElseThrow(() -> CliException.usage(NearestName.unknown(
                        "column", key, List.of(Column.allKeys().split(", ", -1)))));
    }
}
