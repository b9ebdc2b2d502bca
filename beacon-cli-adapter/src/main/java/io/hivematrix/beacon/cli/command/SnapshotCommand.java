package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.option.AtomicFileWriter;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Monitoring systems end a check after 10 s, by default, with a status of their own. */
    private static final Duration NAGIOS_TIMEOUT = Duration.ofSeconds(8);

    SnapshotCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        Conditions conditions = conditions();
        BoardFormat format = format(conditions);
        DashboardResult result =
                outputOptions().format() == FormatName.NAGIOS ? fetchInTime(conditions) : fetch(conditions);
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

    /** Fetches the board; settings, names of hosts, service token and all requests included. */
    private DashboardResult fetchInTime(Conditions conditions) {
        FutureTask<DashboardResult> call = new FutureTask<>(() -> fetch(conditions));
        Thread thread = new Thread(call, "beacon-snapshot");
        thread.setDaemon(true);
        thread.start();
        try {
            return call.get(NAGIOS_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (TimeoutException timeout) {
            throw unavailable("No board within " + NAGIOS_TIMEOUT.toSeconds() + " s from ", timeout);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted while waiting for ", interrupted);
        } finally {
            call.cancel(true);
        }
    }

    private CliException unavailable(String message, Exception cause) {
        String service = sourceOptions()
                .address(dependencies().client().get())
                .map(address -> "Beacon at " + address)
                .orElse("Codex");
        return new CliException(ExitCode.UNAVAILABLE, message + service + ".", cause);
    }

    private DashboardResult fetch(Conditions conditions) {
        try (DashboardSource source = sourceOptions().open(dependencies())) {
            return fetch(source, queryOptions().query(source), conditions);
        }
    }
}
