package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.env.CliEnvironment;
import io.hivematrix.beacon.cli.env.ClientSettings;
import io.hivematrix.beacon.cli.env.DisplayLinkFactory;
import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.source.CodexSession;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.health.BoardHealth;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.HealthReport;
import io.hivematrix.beacon.domain.port.in.CheckHealthUseCase;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Command line with a configurable board, by default at {@link Tickets#NOW}, in UTC and into a pipe. */
public final class CliFixture {

    /** Exit code and output of a run. */
    public record Result(int code, String out, String err) {}

    private final Map<String, String> environment = new HashMap<>();
    private final AtomicInteger closedSessions = new AtomicInteger();
    private BoardSource boards = FixedBoardSource.of(Boards.small());
    private Agents agents = Boards.smallAgents();
    private List<Section> additionalSections = List.of();
    private Terminal terminal = TestTerminal.pipe();
    private Clock clock = Clock.fixed(Tickets.NOW, ZoneOffset.UTC);
    private Function<Dashboard, byte[]> json = dashboard -> "{}".getBytes(StandardCharsets.UTF_8);
    private Optional<String> codexError = Optional.empty();

    public CliFixture boards(BoardSource boards) {
        this.boards = boards;
        return this;
    }

    public CliFixture additionalSections(Section... sections) {
        this.additionalSections = List.of(sections);
        return this;
    }

    public CliFixture agents(Agents agents) {
        this.agents = agents;
        return this;
    }

    public CliFixture terminal(Terminal terminal) {
        this.terminal = terminal;
        return this;
    }

    public CliFixture clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    public CliFixture variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public CliFixture json(Function<Dashboard, byte[]> json) {
        this.json = json;
        return this;
    }

    public CliFixture codexUnhealthy(String error) {
        this.codexError = Optional.of(error);
        return this;
    }

    /** Returns the number of closed sessions. */
    public int closedSessions() {
        return closedSessions.get();
    }

    /** Runs a command. */
    public Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = run(new PrintWriter(out), new PrintWriter(err), args);
        return new Result(code, out.toString(), err.toString());
    }

    /** Runs a command with the given writers. */
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return new BeaconCli(dependencies()).run(out, err, args);
    }

    /** The parts. */
    public CliDependencies dependencies() {
        return new CliDependencies(
                "1.0.0 (test)",
                this::openSession,
                json,
                (port, out, err) -> 0,
                (port, out, err) -> 0,
                () -> List.of(
                        new EffectiveSetting("BEACON_PORT", "5001", "default"),
                        new EffectiveSetting("SECRET_KEY", "********", "environment")),
                () -> {},
                new CliEnvironment(clock, environment, terminal),
                () -> new ClientSettings(
                        Optional.ofNullable(environment.get("BEACON_URL")),
                        Optional.ofNullable(environment.get("BEACON_TOKEN")),
                        TestConnections.DIRECT),
                () -> "a.short-lived.token",
                (name, views, show, days) -> new DisplayLinkFactory.CreatedLink(
                        "link-of-" + name,
                        clock.instant().plus(Duration.ofDays(days)),
                        "/display/" + String.join("+", views) + "?token=" + show));
    }

    private CodexSession openSession() {
        PsaConfiguration psa =
                new PsaConfiguration(Optional.of(new TicketLinks("https://psa.example/tickets/{ticket_id}")), Set.of());
        DashboardService service = new DashboardService(
                boards,
                () -> agents,
                () -> psa,
                ViewDefinitions.standard(Set.of(), 30),
                DefaultOrders.STANDARD,
                () -> Tickets.NOW);
        return new CodexSession(
                service,
                service,
                service,
                health(),
                additionalSections,
                Map.of(),
                () -> {},
                closedSessions::incrementAndGet);
    }

    private CheckHealthUseCase health() {
        SkippedTickets skipped =
                boards.current().map(snapshot -> snapshot.board().skipped()).orElse(SkippedTickets.NONE);
        HealthReport report = new HealthReport(
                Tickets.NOW,
                new DiskSpace(1000, 600),
                List.of(
                        new DependencyHealth("core", Duration.ofMillis(15), Optional.empty()),
                        new DependencyHealth("codex", Duration.ofMillis(42), codexError)),
                new BoardHealth(Optional.empty(), Optional.empty(), false, CircuitState.CLOSED, 0, skipped));
        return new CheckHealthUseCase() {
            @Override
            public CompletionStage<HealthReport> report() {
                return CompletableFuture.completedFuture(report);
            }

            @Override
            public boolean isReady() {
                return true;
            }
        };
    }
}
