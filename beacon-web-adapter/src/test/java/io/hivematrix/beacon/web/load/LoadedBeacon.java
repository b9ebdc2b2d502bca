package io.hivematrix.beacon.web.load;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.FixedTicketSync;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.view.GroupRule;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewCatalog;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebParts;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.identity.CookieSecret;
import io.hivematrix.beacon.web.identity.CoreStandIn;
import io.hivematrix.beacon.web.identity.Identity;
import io.hivematrix.beacon.web.identity.IdentitySettings;
import io.hivematrix.beacon.web.identity.TestTokens;
import io.hivematrix.beacon.web.limit.LimitSettings;
import io.hivematrix.beacon.web.limit.Quotas;
import io.hivematrix.beacon.web.limit.RateLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beacon with everything that serves a refresh, in front of a board of a given size in one view, "all". */
final class LoadedBeacon implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Quotas ENDLESS = Quotas.parse("1000000000/day");

    private final CoreStandIn core = new CoreStandIn();
    private final BeaconServer server;
    private final String token;

    LoadedBeacon(int tickets) throws IOException {
        Clock clock = Clock.systemUTC();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        BoardSource boards = FixedBoardSource.of(board(tickets));
        Agents agents = Boards.manyAgents();
        DashboardService dashboards = new DashboardService(
                boards, () -> agents, () -> PsaConfiguration.UNKNOWN, oneView(), DefaultOrders.STANDARD);
        IdentitySettings identity = IdentitySettings.defaults(core.uri(), "beacon", new CookieSecret(SECRET));
        WebParts parts = WebParts.of(
                        dashboards, dashboards, dashboards, new SyncService(new FixedTicketSync(), boards), clock)
                .with(Identity.guard(identity, clock, Optional::empty, meters))
                .with(RateLimits.of(new LimitSettings(ENDLESS, ENDLESS, ENDLESS, ENDLESS), clock, meters));
        server = BeaconServer.start(WebSettings.defaults("127.0.0.1", 0, "1.0.0-load"), parts);
        token = new TestTokens(clock).user("u-1", "technician");
    }

    /** A path of it, asked for by a technician, with further header lines. */
    Target target(String path, String... headers) {
        String[] all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 1, headers.length);
        all[0] = "Authorization: Bearer " + token;
        return new Target("http://127.0.0.1:" + server.address().getPort() + path, List.of(all));
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(2));
        core.close();
    }

    private static ViewCatalog oneView() {
        return ViewCatalog.fixed(new Views(List.of(new View(new ViewSlug("all"), "All", "All", GroupRule.ALL, 30))));
    }

    /** With descriptions of the length that tickets have on average. */
    private static Board board(int tickets) {
        BoardSnapshot snapshot = Boards.snapshot(Boards.large(tickets));
        String words = "The printer on the second floor says that it is out of paper. ".repeat(14);
        Map<Section, List<Ticket>> sections = new EnumMap<>(Section.class);
        snapshot.board()
                .sections()
                .forEach((section, list) -> sections.put(
                        section,
                        list.stream()
                                .map(ticket ->
                                        ticket.toBuilder().description(words).build())
                                .toList()));
        return Boards.of(sections);
    }
}
