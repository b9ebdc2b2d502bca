package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.fixture.LocalCommandLine;
import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.FormatOptions;
import io.hivematrix.beacon.cli.format.Palette;
import io.hivematrix.beacon.cli.remote.BeaconApiSource;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.domain.testing.TicketArbitraries;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import io.hivematrix.beacon.web.api.DashboardJson;
import io.hivematrix.beacon.web.api.TicketDetailLevel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Round trip: the dashboard read from the API equals the one written to it. */
@SuppressWarnings("NullAway") // fields are set by the set-up methods
class RemoteReadingPropertyTest {

    private static final Clock CLOCK = Clock.fixed(Tickets.NOW, ZoneOffset.UTC);
    private static final Views VIEWS = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);
    private static final DashboardJson API = new DashboardJson("page-version");

    private static StubHttpServer server;
    private static DashboardSource beacon;
    /** Written by the test, read by the server. */
    private static volatile String document = "";

    @BeforeContainer
    static void start() {
        server = new StubHttpServer().onOther(request -> StubResponse.json(document));
        beacon = BeaconApiSource.at(server.address().toString(), Optional.empty(), LocalCommandLine.DIRECT, CLOCK);
    }

    @AfterContainer
    static void stop() {
        beacon.close();
        server.close();
    }

    @Property(tries = 200)
    void readDashboard_equalsWrittenDashboard(
            @ForAll("boards") Board board,
            @ForAll("agents") Agents agents,
            @ForAll("failures") Optional<RefreshFailure> failure,
            @ForAll("psa") PsaConfiguration psa,
            @ForAll("queries") DashboardQuery query) {
        BoardSnapshot snapshot = new BoardSnapshot(board, Tickets.NOW.minusSeconds(75), failure);
        Dashboard written = PreparedBoard.of(snapshot, agents, psa, VIEWS, DefaultOrders.STANDARD)
                .show(query);
        byte[] json = API.write(written, CLOCK.instant(), TicketDetailLevel.FULL);
        document = text(json);

        DashboardResult result = beacon.fetch(query);

        assertThat(text(API.write(result.dashboard(), CLOCK.instant(), TicketDetailLevel.FULL)))
                .isEqualTo(text(json));
        assertThat(result.dashboard().query()).isEqualTo(query);
        for (FormatName format : FormatName.values()) {
            assertThat(shown(format, result))
                    .isEqualTo(shown(
                            format,
                            new DashboardResult(
                                    written, () -> API.write(written, CLOCK.instant(), TicketDetailLevel.FULL))));
        }
    }

    @Provide
    static Arbitrary<Board> boards() {
        return TicketArbitraries.boards();
    }

    @Provide
    static Arbitrary<Agents> agents() {
        return TicketArbitraries.agents();
    }

    @Provide
    static Arbitrary<PsaConfiguration> psa() {
        TicketLinks links = new TicketLinks("https://psa.example/a/tickets/{ticket_id}?q=%22");
        return Arbitraries.of(PsaConfiguration.UNKNOWN, new PsaConfiguration(Optional.of(links), Set.of()));
    }

    @Provide
    static Arbitrary<Optional<RefreshFailure>> failures() {
        return Combinators.combine(
                        Arbitraries.of(RefreshFailure.Reason.class),
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 60).optional(0.7))
                .as((reason, ago, next) -> new RefreshFailure(
                        reason,
                        "Codex failed: " + reason + ".",
                        Tickets.NOW.minusSeconds(ago),
                        next.map(Duration::ofSeconds).map(Tickets.NOW::plus)))
                .optional(0.5);
    }

    @Provide
    static Arbitrary<DashboardQuery> queries() {
        return Combinators.combine(
                        Arbitraries.of(VIEWS.all()).map(View::slug),
                        TicketArbitraries.agentIds().optional(0.3),
                        Arbitraries.of(Priority.class).set().ofMaxSize(2),
                        Arbitraries.of(Section.STANDARD).set().ofMaxSize(2))
                .as((view, agent, priorities, sections) -> agent.map(
                                id -> DashboardQuery.of(view).withAgent(AgentFilter.of(id)))
                        .orElse(DashboardQuery.of(view))
                        .withPriorities(priorities)
                        .withSections(sections));
    }

    private static String shown(FormatName format, DashboardResult result) {
        Conditions conditions = new Conditions(List.of(Condition.parse("red>0")), List.of(Condition.parse("age>10m")));
        return format.create(new FormatOptions(
                        List.of(), new RelativeTimes(CLOCK), Palette.COLORED, OptionalInt.of(100), false, conditions))
                .render(result);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
