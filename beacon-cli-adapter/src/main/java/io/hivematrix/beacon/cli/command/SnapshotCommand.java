package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.env.CliParts;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.option.OutputFile;
import io.hivematrix.beacon.cli.source.Answer;
import io.hivematrix.beacon.cli.source.BeaconAccess;
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

    SnapshotCommand(CliParts parts) {
        super(parts);
    }

    @Override
    int execute() {
        List<Condition> conditions = conditions();
        BoardFormat format = format(conditions);
        Answer answer = ask();
        String text = format.render(answer);
        output().output()
                .ifPresentOrElse(file -> new OutputFile("--output", file).write(text), () -> out().print(text));
        Verdict verdict = Verdict.on(answer.dashboard(), conditions, now());
        if (!verdict.fine()) {
            err().println("beacon: " + verdict.sentence());
        }
        return verdict.exitCode().code();
    }

    private Answer ask() {
        try (BeaconAccess access = source().open(parts())) {
            return access.ask(query().query(access));
        }
    }
}
