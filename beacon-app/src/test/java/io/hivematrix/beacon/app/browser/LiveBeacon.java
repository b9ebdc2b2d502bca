package io.hivematrix.beacon.app.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoCore;
import io.hivematrix.beacon.app.gateway.TestGateway;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.server.BeaconApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Beacon as it is put together for production, with a demo Core and a Codex that a test directs; behind a gateway or not. */
final class LiveBeacon implements AutoCloseable {

    static final String SECRET = "a-secret-for-browser-tests-that-is-long-enough-0123456789";

    private static final int UNLIMITED = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** A user of no test, whose limits are not those of a test. */
    private static final DemoUser STARTER = new DemoUser("starter", "starter", "Starter", "technician");

    private static final DemoUser ADMIN = new DemoUser("a-1", "admin", "Admin", "admin");

    private final DemoCore core = new DemoCore(Clock.systemUTC());
    private final ScriptedCodex codex = new ScriptedCodex();
    private final Map<String, String> settings;
    private final Supplier<Optional<String>> demoToken;
    private final Optional<TestGateway> gateway;
    private volatile BeaconApplication beacon;
    private volatile Optional<DemoUser> user;
    private Runnable beforeClose = () -> {};

    private LiveBeacon(
            Deployment deployment, Optional<DemoUser> user, Map<String, String> more, Consumer<ScriptedCodex> prepare)
            throws IOException {
        prepare.accept(codex);
        settings = new HashMap<>(Map.of(
                "SERVICE_NAME", "beacon",
                "SECRET_KEY", SECRET,
                "CORE_SERVICE_URL", core.address().toString(),
                "CODEX_SERVICE_URL", codex.address().toString(),
                "BEACON_PORT", "0",
                "BEACON_SNAPSHOT_TTL_SECONDS", "0",
                "BEACON_MAX_WAIT_SECONDS", "15", // a busy machine may take its time
                "BEACON_AGENTS_TTL_SECONDS", "1",
                "BEACON_RATE_LIMITS", "100000/hour",
                "BEACON_REFRESH_RATE_LIMIT", "100000/minute"));
        settings.putAll(more);
        this.user = user;
        Optional<String> token = deployment == Deployment.DIRECT ? user.map(core::signIn) : Optional.empty();
        demoToken = () -> token;
        beacon = newApplication();
        gateway = deployment == Deployment.DIRECT
                ? Optional.empty()
                : Optional.of(TestGateway.before(beacon.address())
                        .user(() -> this.user.map(core::signIn))
                        .core(core.address())
                        .requestsPerMinute(UNLIMITED)
                        .start());
    }

    private BeaconApplication newApplication() throws IOException {
        Configuration configuration = new Configuration(List.of(new ConfigSource("test", settings)));
        Logging log = Logging.start(new LogSettings("beacon", true, LogLevel.ERROR, LogSettings.Stream.OUT));
        return new BeaconApplication(configuration, demoToken, log, Clock.systemUTC());
    }

    /** Ends Beacon, runs an action and starts Beacon again at the same address. */
    void restart(Runnable meanwhile) throws IOException {
        settings.put("BEACON_PORT", String.valueOf(address().getPort()));
        beacon.close();
        meanwhile.run();
        beacon = newApplication();
    }

    /** For a visitor, with settings. */
    static LiveBeacon start(DemoUser visitor, Map<String, String> settings) throws IOException {
        return start(Deployment.DIRECT, visitor, settings);
    }

    /** For a user who is signed in: as the visitor of a Beacon without a gateway, or at the gateway's identity provider. */
    static LiveBeacon start(Deployment deployment, DemoUser user, Map<String, String> settings) throws IOException {
        return start(deployment, user, settings, codex -> {}).awaitStartupData();
    }

    /** As above; the Codex is prepared before Beacon starts and loads from it. */
    static LiveBeacon start(
            Deployment deployment, DemoUser user, Map<String, String> settings, Consumer<ScriptedCodex> prepare)
            throws IOException {
        return new LiveBeacon(deployment, Optional.of(user), settings, prepare);
    }

    /** Without the demo login: requests need a token. */
    static LiveBeacon withoutVisitor(Map<String, String> settings) throws IOException {
        return new LiveBeacon(Deployment.DIRECT, Optional.empty(), settings, codex -> {}).awaitStartupData();
    }

    /** Without anyone signed in, with other settings. */
    static LiveBeacon withoutUser(Deployment deployment, Map<String, String> settings) throws IOException {
        return new LiveBeacon(deployment, Optional.empty(), settings, codex -> {}).awaitStartupData();
    }

    /** Waits for agents and ticket links: a page is rendered without them if it is requested before. */
    private LiveBeacon awaitStartupData() {
        String token = core.signIn(STARTER);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/api/tickets/helpdesk"))
                .header("Authorization", "Bearer " + token)
                .build();
        await().ignoreExceptions().until(() -> {
            JsonNode view = JSON.readTree(
                    client.send(request, BodyHandlers.ofInputStream()).body());
            return !view.path("workload").isEmpty() && view.hasNonNull("ticket_url_template");
        });
        return this;
    }

    /** Creates a link for screens; returns its path and query. */
    String displayLink(String show) throws IOException, InterruptedException {
        String body =
                "{\"name\":\"Entrance\",\"views\":[\"helpdesk\",\"professional-services\"],\"show\":\"" + show + "\"}";
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/api/display-links"))
                .header("Authorization", "Bearer " + core.signIn(ADMIN))
                .header("Content-Type", "application/json")
                .header("X-Beacon-Request", "1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        URI url = URI.create(JSON.readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body())
                .get("url")
                .asText());
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    /** Returns the address that the browser opens, without a slash at its end. */
    String pageAddress() {
        return gateway.map(TestGateway::address).orElseGet(() -> address().toString());
    }

    TestGateway gateway() {
        return gateway.orElseThrow();
    }

    /** Sets who is signed in at the gateway's identity provider. */
    void user(Optional<DemoUser> signedIn) {
        user = signedIn;
    }

    URI address() {
        return beacon.address();
    }

    ScriptedCodex codex() {
        return codex;
    }

    DemoCore core() {
        return core;
    }

    /** Sets what happens before {@link #close()}: an open page would complain about its failing requests. */
    LiveBeacon beforeClose(Runnable action) {
        beforeClose = action;
        return this;
    }

    @Override
    public void close() {
        beforeClose.run();
        gateway.ifPresent(TestGateway::close);
        beacon.close();
        codex.close();
        core.close();
    }
}
