package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.option.AtomicFileWriter;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code beacon snapshot}. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Show the board once.",
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

    SnapshotCommand(CliDependencies parts) {
        super(parts);
    }

    @Override
    int execute() {
        List<Condition> conditions = conditions();
        BoardFormat format = format(conditions);
        DashboardResult answer = ask();
        String text = format.render(answer);
        output().output()
                .ifPresentOrElse(file -> new AtomicFileWriter("--output", file).write(text), () -> out().print(text));
        ConditionResult verdict = ConditionResult.on(answer.dashboard(), conditions, now());
        if (!verdict.ok()) {
            err().println("beacon: " + verdict.sentence());
        }
        return verdict.exitCode().code();
    }

    private DashboardResult ask() {
        try (DashboardSource access = source().open(parts())) {
            return access.ask(query().query(access));
        }
    }
}
