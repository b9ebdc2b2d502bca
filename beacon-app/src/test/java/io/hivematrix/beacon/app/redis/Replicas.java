package io.hivematrix.beacon.app.redis;

import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.demo.data.DemoTickets;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoCodex;
import io.hivematrix.beacon.app.demo.server.DemoCore;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Beacons in this process with one Core, one Codex and, if they share, one Redis. */
public final class Replicas implements AutoCloseable {

    static final String SECRET = "of-no-use-outside-of-the-tests-0123456789";

    private static final String TICKETS = "/api/tickets/active";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestClock clock = TestClock.running();
    private final DemoCore core;
    private final DemoCodex demoCodex;
    private final ScriptedService codex;
    private final Map<String, String> settings;
    private final List<BeaconApplication> beacons = new ArrayList<>();

    /** Creates the services; {@link #start} adds Beacons. */
    public Replicas(Optional<URI> redis, Map<String, String> more) {
        try {
            core = new DemoCore(clock);
            demoCodex = new DemoCodex(new DemoTickets(7, clock.instant(), clock), core, clock);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        codex = new ScriptedService(demoCodex.address());
        settings = new HashMap<>(Map.of(
                "SECRET_KEY",
                SECRET,
                "BEACON_PORT",
                "0",
                "CORE_SERVICE_URL",
                core.address().toString(),
                "CODEX_SERVICE_URL",
                codex.address().toString(),
                "BEACON_SNAPSHOT_TTL_SECONDS",
                "1",
                "BEACON_REFRESH_RATE_LIMIT",
                "100000/minute"));
        redis.ifPresent(address -> settings.put("BEACON_REDIS_URL", address.toString()));
        settings.putAll(more);
    }

    /** Starts a Beacon with further settings (name, value, ...) and waits until it has a board. */
    public BeaconApplication start(String... more) {
        Map<String, String> all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        LogSettings log = new LogSettings("beacon", false, LogLevel.ERROR, LogSettings.Stream.ERR);
        try {
            BeaconApplication beacon = new BeaconApplication(
                    new Configuration(List.of(new ConfigSource("test", all))),
                    Optional::empty,
                    Logging.start(log),
                    clock);
            beacons.add(beacon);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(beacon.address(), "/health/ready", "").statusCode() == 200);
            return beacon;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The clock of all Beacons. */
    TestClock clock() {
        return clock;
    }

    public ScriptedService codex() {
        return codex;
    }

    /** Returns how often Codex was asked for tickets. */
    public long fetches() {
        return codex.requestCount(TICKETS);
    }

    public String signIn() {
        return signIn(DemoUser.VISITOR);
    }

    public String signIn(DemoUser user) {
        return core.signIn(user);
    }

    public void signOut(String token) {
        core.signOut(token);
    }

    /** Returns the list of a view. */
    public HttpResponse<String> list(URI beacon, String token) {
        return get(beacon, "/api/tickets/helpdesk?fields=list", token);
    }

    /** Opens an event stream, with further headers (name, value, ...). */
    public HttpResponse<Stream<String>> stream(URI beacon, String token, String... headers) {
        return send(
                request(beacon, "/api/tickets/helpdesk/events", token, headers), HttpResponse.BodyHandlers.ofLines());
    }

    /** Sends a request, with further headers (name, value, ...). */
    public HttpResponse<String> get(URI beacon, String path, String token, String... headers) {
        return send(request(beacon, path, token, headers), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(URI beacon, String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(beacon.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        beacons.forEach(BeaconApplication::close);
        codex.close();
        demoCodex.close();
        core.close();
    }
}
