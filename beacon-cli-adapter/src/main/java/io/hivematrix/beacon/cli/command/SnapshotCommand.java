package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.option.AtomicFileWriter;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
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
            "  beacon snapshot --format nagios --fail-on 'red>0' --critical-on 'age>10m'",
            "  beacon snapshot --beacon https://host/beacon --format json"
        })
final class SnapshotCommand extends BoardCommand {

    SnapshotCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        Conditions conditions = conditions();
        BoardFormat format = format(conditions);
        DashboardResult result = fetch(conditions);
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
        return evaluate(result.dashboard(), conditions);
    }

    private DashboardResult fetch(Conditions conditions) {
        try (DashboardSource source = sourceOptions().open(dependencies())) {
            return fetch(source, queryOptions().query(source), conditions);
        }
    }
}
