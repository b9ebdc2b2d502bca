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

/** Beacon server on a free loopback port with the boards of a test. */
public final class TestBeacon implements AutoCloseable {

    private final BeaconServer server;

    private TestBeacon(BeaconServer server) {
        this.server = server;
    }

    /** Starts a server with default settings and dependencies. */
    public static TestBeacon start(FixedBoardSource boards) throws IOException {
        return start(boards, settings -> settings, parts -> parts);
    }

    /** Starts a server with changed settings and dependencies. */
    public static TestBeacon start(
            FixedBoardSource boards, UnaryOperator<WebSettings> settings, UnaryOperator<WebDependencies> parts)
            throws IOException {
        return new TestBeacon(BeaconServer.start(
                settings.apply(TestSettings.web(0)), withAuthentication(parts.apply(parts(boards)))));
    }

    /** Starts a server with another clock. */
    public static TestBeacon start(FixedBoardSource boards, Clock clock) throws IOException {
        return new TestBeacon(BeaconServer.start(TestSettings.web(0), withAuthentication(parts(boards, clock))));
    }

    /** Adds an {@link OpenAuthenticationFeature} unless there is another feature. */
    public static WebDependencies withAuthentication(WebDependencies parts) {
        return parts.components().stream().anyMatch(AuthenticationFeature.class::isInstance)
                ? parts
                : parts.with(new OpenAuthenticationFeature());
    }

    /** Returns the default dependencies, without authentication. */
    public static WebDependencies parts(FixedBoardSource boards) {
        return parts(boards, Clock.fixed(Tickets.NOW.plusSeconds(90), ZoneOffset.UTC));
    }

    private static WebDependencies parts(FixedBoardSource boards, Clock clock) {
        Agents agents = Boards.smallAgents();
        PsaConfiguration psa =
                new PsaConfiguration(TicketLinks.ofTemplate("https://psa.example/a/tickets/{ticket_id}"), Set.of());
        DashboardService service = new DashboardService(
                boards, () -> agents, () -> psa, ViewDefinitions.standard(Set.of(), 30), DefaultOrders.STANDARD, clock);
        return WebDependencies.of(
                service, service, service, new SyncService(new FixedTicketSyncClient(), boards), clock);
    }

    /** Returns the address of the server. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** Sends a GET request with header lines. */
    public RawHttpResponse get(String path, String... headerLines) throws IOException {
        return RawHttp.exchange(address(), request("GET", path, headerLines));
    }

    /** Returns the text of a request with header lines. */
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
