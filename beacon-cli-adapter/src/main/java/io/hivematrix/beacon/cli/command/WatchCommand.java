package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.option.AtomicFileWriter;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.text.DurationParser;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.watch.DashboardPoller;
import io.hivematrix.beacon.cli.watch.Display;
import io.hivematrix.beacon.cli.watch.ScreenDisplay;
import io.hivematrix.beacon.cli.watch.StreamDisplay;
import io.hivematrix.beacon.cli.watch.WatchEvents;
import io.hivematrix.beacon.cli.watch.WatchLoop;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code beacon watch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Print the board repeatedly, on a terminal in place. Ctrl-C stops the command.",
        footer = {
            "",
            "Keys on a terminal: q quits, arrows and page keys scroll, r refreshes, / finds, n finds the next.",
            "With --fail-on the command ends with exit code 1 at the first board that meets a condition.",
            "",
            "Examples:",
            "  beacon watch --view professional-services --interval 30s",
            "  beacon watch --format ndjson --section 3 | jq .subject",
            "  beacon watch --unassigned --fail-on 'total>0' && echo interrupted || echo work"
        })
final class WatchCommand extends BoardCommand {

    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(2);

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "Refresh interval, such as 30s or 5m; at least 1s. Default: ${DEFAULT-VALUE}.")
    private String interval = "60s";

    WatchCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        Conditions conditions = conditions();
        Duration period = interval();
        format(conditions);
        return watch(conditions, period)
                .map(board -> evaluate(board, conditions))
                .orElse(ok());
    }

    private Optional<Dashboard> watch(Conditions conditions, Duration period) {
        WatchEvents events = new WatchEvents();
        dependencies().environment().terminal().onInterrupt(events::stop, SHUTDOWN_GRACE);
        try (DashboardSource source = sourceOptions().open(dependencies());
                Display display = display(events)) {
            return new WatchLoop(new Poll(source, conditions, events), display, events, period).run();
        }
    }

    private Display display(WatchEvents events) {
        Terminal terminal = dependencies().environment().terminal();
        if (outputOptions().isForTerminal(terminal) && outputOptions().format() == FormatName.TABLE) {
            return new ScreenDisplay(terminal, out(), events);
        }
        Optional<Path> file = outputOptions().output();
        Consumer<String> boards = file.<Consumer<String>>map(path -> new AtomicFileWriter("--output", path)::write)
                .orElse(out()::print);
        return new StreamDisplay(boards, out(), err());
    }

    private Duration interval() {
        Optional<Duration> parsed = DurationParser.parse(interval);
        return parsed.filter(value -> value.compareTo(MIN_INTERVAL) >= 0)
                .orElseThrow(() -> CliException.usage("--interval: '" + interval
                        + "' is not a duration of 1s or more; allowed: " + DurationParser.ALLOWED));
    }

    /** Fetches the board of the options, which are resolved at the first successful poll. */
    private final class Poll implements DashboardPoller {

        private final DashboardSource source;
        private final Conditions conditions;
        private final WatchEvents events;
        private Optional<DashboardQuery> query = Optional.empty();

        Poll(DashboardSource source, Conditions conditions, WatchEvents events) {
            this.source = source;
            this.conditions = conditions;
            this.events = events;
        }

        @Override
        public DashboardResult poll() {
            if (query.isEmpty()) {
                query = Optional.of(queryOptions().query(source));
                source.onChange(query.get().view(), events::refresh);
            }
            return fetch(source, query.get(), conditions);
        }

        @Override
        public String render(DashboardResult result, boolean needsAgentFirst) {
            return format(conditions, needsAgentFirst).render(result);
        }

        @Override
        public boolean isDone(Dashboard dashboard) {
            return !conditions.met(dashboard, WatchCommand.this.now()).all().isEmpty();
        }

        @Override
        public RelativeTimes now() {
            return new RelativeTimes(dependencies().environment().clock());
        }
    }
}
