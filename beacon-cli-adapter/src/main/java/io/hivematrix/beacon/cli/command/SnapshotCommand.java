package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Metric;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.option.AtomicFileWriter;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code beacon snapshot}. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Print the board once.",
        footer = {
            "",
            "Examples:",
            "  beacon snapshot --view helpdesk --agent 'jane'",
            "  beacon snapshot --unassigned --priority urgent,high --sort -created",
            "  beacon snapshot --format csv --columns id,subject,agent --output board.csv",
            "  beacon snapshot --format nagios --fail-on 'red>0' --fail-on 'age>10m'",
            "  beacon snapshot --beacon https://host/beacon --format json"
        })
final class SnapshotCommand extends BoardCommand {

    SnapshotCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        List<Condition> conditions = conditionsWithSkipped();
        BoardFormat format = format(conditions);
        DashboardResult result = fetch();
        String text = format.render(result);
        outputOptions()
                .output()
                .ifPresentOrElse(file -> new AtomicFileWriter("--output", file).write(text), () -> out().print(text));
        if (!format.hasNotices()) {
            result.dashboard()
                    .notice()
                    .map(TerminalSanitizer::sanitize)
                    .ifPresent(notice -> err().println("beacon: " + notice));
        }
        ConditionResult conditionResult = ConditionResult.evaluate(result.dashboard(), conditions, now());
        if (!conditionResult.ok()) {
            err().println("beacon: " + conditionResult.message());
        }
        return conditionResult.exitCode().code();
    }

    /** A monitoring system is warned of missing tickets, unless the caller chose a threshold. */
    private List<Condition> conditionsWithSkipped() {
        List<Condition> conditions = new ArrayList<>(conditions());
        boolean chosen = conditions.stream().anyMatch(condition -> condition.metric() == Metric.SKIPPED);
        if (outputOptions().format() == FormatName.NAGIOS && !chosen) {
            conditions.add(Condition.parse("skipped>0"));
        }
        return conditions;
    }

    private DashboardResult fetch() {
        try (DashboardSource source = sourceOptions().open(dependencies())) {
            return source.fetch(queryOptions().query(source));
        }
    }
}
