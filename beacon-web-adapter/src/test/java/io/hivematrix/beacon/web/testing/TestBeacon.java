package io.hivematrix.beacon.web.testing;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.FixedTicketSyncClient;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebDependencies;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The real server on a free loopback port, in front of boards that a test gives it. */
public final class TestBeacon implements AutoCloseable {

    private final BeaconServer server;

    private TestBeacon(BeaconServer server) {
        this.server = server;
    }

    /** A server of those boards, with everything else as usual. */
    public static TestBeacon start(FixedBoardSource boards) throws IOException {
        return start(boards, settings -> settings, parts -> parts);
    }

    /** A server of those boards with other settings and parts. */
    public static TestBeacon start(
            FixedBoardSource boards, UnaryOperator<WebSettings> settings, UnaryOperator<WebDependencies> parts)
            throws IOException {
        return new TestBeacon(BeaconServer.start(
                settings.apply(WebSettings.defaults("127.0.0.1", 0, "1.0.0-test")),
                guarded(parts.apply(parts(boards)))));
    }

    /** The parts with a guard that lets everybody in, unless they have one. */
    public static WebDependencies guarded(WebDependencies parts) {
        return parts.components().stream().anyMatch(AuthenticationFeature.class::isInstance)
                ? parts
                : parts.with(new OpenAuthenticationFeature());
    }

    /** The usual parts; they bring no guard, so that a server of them lets everybody in. */
    public static WebDependencies parts(FixedBoardSource boards) {
        Agents agents = Boards.smallAgents();
        PsaConfiguration psa =
                new PsaConfiguration(TicketLinks.ofTemplate("https://psa.example/a/tickets/{ticket_id}"), Set.of());
        DashboardService service = new DashboardService(
                boards, () -> agents, () -> psa, ViewDefinitions.standard(Set.of(), 30), DefaultOrders.STANDARD);
        return WebDependencies.of(
                service,
                service,
                service,
                new SyncService(new FixedTicketSyncClient(), boards),
                Clock.fixed(Tickets.NOW.plusSeconds(90), ZoneOffset.UTC));
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** The answer to a GET of that path, with further header lines. */
    public RawHttpResponse get(String path, String... headerLines) throws IOException {
        return RawHttp.exchange(address(), request("GET", path, headerLines));
    }

    /** A request of a method and path, with further header lines. */
    public static String request(String method, String path, String... headerLines) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: beacon.test\r\n");
        for (String line : headerLines) {
            request.append(line).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(2));
    }
}
