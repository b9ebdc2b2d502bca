package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.condition.Metric;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.NagiosStatus;
import io.hivematrix.beacon.cli.source.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options {@code --fail-on}, {@code --critical-on} and {@code --unreachable}. */
public final class ConditionOptions {

    private static final Condition SKIPPED = Condition.parse("skipped>0");

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITION",
            description =
                    "Exit with code 1 (for nagios: WARNING) if the condition is met, such as 'section3>5', 'red>0',"
                            + " 'age>10m' or 'stale'. Repeatable.")
    private List<String> warning = new ArrayList<>();

    @Option(
            names = "--critical-on",
            paramLabel = "CONDITION",
            description = "With --format nagios: CRITICAL if the condition is met. Repeatable.")
    private List<String> critical = new ArrayList<>();

    @Option(
            names = "--unreachable",
            paramLabel = "STATUS",
            description = "With --format nagios: status if no board is available, one of ${COMPLETION-CANDIDATES}."
                    + " Default: unknown.")
    private NagiosStatus unreachable;

    /**
     * Returns the conditions in command-line order. A monitoring system is warned of missing tickets, too, unless the
     * command line has a condition on them.
     *
     * @throws CliException with exit code 2 if one is invalid or an option needs another format
     */
    public Conditions conditions(FormatName format) {
        List<Condition> warnings = new ArrayList<>(parse("--fail-on", warning));
        List<Condition> criticals = parse("--critical-on", critical);
        if (format == FormatName.NAGIOS) {
            boolean chosen = Stream.concat(warnings.stream(), criticals.stream())
                    .anyMatch(condition -> condition.metric() == Metric.SKIPPED);
            warnings.addAll(chosen ? List.of() : List.of(SKIPPED));
        } else if (!criticals.isEmpty() || unreachable != null) {
            throw CliException.usage((criticals.isEmpty() ? "--unreachable" : "--critical-on")
                    + " can only be used with --format nagios");
        }
        return new Conditions(warnings, criticals);
    }

    private static List<Condition> parse(String option, List<String> conditions) {
        try {
            return conditions.stream().map(Condition::parse).toList();
        } catch (IllegalArgumentException invalid) {
            throw CliException.usage(option + ": " + invalid.getMessage());
        }
    }
}
