package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Installed Beacon with default options, a Codex of 500 tickets that changes, users and their event streams. */
final class StreamPlatform implements AutoCloseable {

    private static final int TICKETS = 500;
    private static final Map<String, String> CONNECTIONS =
            Map.of("BEACON_MAX_CONNECTIONS_PER_ADDRESS", "4096"); // all clients have one address

    private final PlatformStandIn around;
    private final ChangingCodexServer codex;
    private final RunningServer beacon;
    private final EventStreamClients streams = new EventStreamClients();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param changes the average time between changes at Codex */
    StreamPlatform(Path directory, Duration changes, Map<String, String> settings) throws IOException {
        around = new PlatformStandIn(TICKETS);
        codex = new ChangingCodexServer(TICKETS, changes, Clock.systemUTC().instant());
        around.stubBoard(codex::respond);
        Map<String, String> all = new HashMap<>(CONNECTIONS);
        all.putAll(settings);
        beacon = RunningServer.start(around, directory, all);
    }

    RunningServer beacon() {
        return beacon;
    }

    ChangingCodexServer codex() {
        return codex;
    }

    EventStreamClients streams() {
        return streams;
    }

    /** Returns the tokens of new users. */
    List<String> tokens(int users) {
        return IntStream.range(0, users)
                .mapToObj(i -> new DemoUser("viewer-" + i, "viewer" + i, "Viewer " + i, "technician"))
                .map(around::token)
                .toList();
    }

    /** Returns dashboards of users that have loaded the board. */
    List<OpenDashboard> loadedDashboards(List<String> tokens) {
        List<OpenDashboard> dashboards = tokens.stream()
                .map(token -> new OpenDashboard(client, beacon, token))
                .toList();
        for (OpenDashboard dashboard : dashboards) {
            while (dashboard.refresh().join() != 200) {
                Thread.onSpinWait(); // the first board is being loaded
            }
        }
        return dashboards;
    }

    /**
     * Opens a stream.
     *
     * @param browser the id of the browser, of which the latest stream replaces earlier ones
     */
    EventStreamClients.Stream open(String token, String browser, EventStreamClients.EventListener listener)
            throws IOException {
        URI address = URI.create(beacon.url("/api/tickets/helpdesk/events?views=all&client=" + browser));
        return streams.open(address, token, listener);
    }

    @Override
    public void close() throws IOException {
        streams.close();
        beacon.close();
        around.close();
    }
}
