package io.hivematrix.beacon.web.testing;

import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.FixedTicketSyncClient;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.WebDependencies;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The real server with authentication and rate limits, and a client whose requests carry tokens. */
public final class AuthenticatedBeacon implements AutoCloseable {

    private static final String BEARER = "Authorization: Bearer ";
    private static final Pattern LEVEL = Pattern.compile("\\{([a-z]+)}");

    public final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    public final CoreStandIn core = new CoreStandIn();
    public final FixedTicketSyncClient syncs = new FixedTicketSyncClient();
    private final TestTokens tokens = new TestTokens(clock);
    private final String technician = tokens.user("u-1", "technician");
    private final String service = tokens.service("brainhair", "beacon");
    private final AtomicInteger demoLogins = new AtomicInteger();
    private final BlockingQueue<RequestRecord> records = new LinkedBlockingQueue<>();
    private final TestBeacon beacon;
    private volatile Optional<String> demoToken = Optional.empty();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /** Starts the server. */
    public AuthenticatedBeacon(FixedBoardSource boards, RateLimitSettings limits) throws IOException {
        this(boards, limits, TestSettings.auth());
    }

    /** Starts the server with other settings of authentication. */
    public AuthenticatedBeacon(FixedBoardSource boards, RateLimitSettings limits, AuthSettings settings)
            throws IOException {
        this(boards, limits, settings, TestSettings.display(DisplayMode.LINK));
    }

    /** Starts the server with settings of displays and further components. */
    public AuthenticatedBeacon(
            FixedBoardSource boards, RateLimitSettings limits, DisplaySettings display, Object... components)
            throws IOException {
        this(boards, limits, TestSettings.auth(), display, components);
    }

    private AuthenticatedBeacon(
            FixedBoardSource boards,
            RateLimitSettings limits,
            AuthSettings settings,
            DisplaySettings display,
            Object... components)
            throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        beacon = TestBeacon.start(
                boards,
                web -> TestSettings.with(web, display),
                parts -> with(components, scripted(parts, boards))
                        .with(AuthenticationFeature.create(
                                settings, core, clock, clock::nanos, this::demoLogin, meters))
                        .with(new RateLimitFeature(limits, clock::nanos, meters))
                        .withListener(records::add));
    }

    /** Sends a GET with the token of a technician. */
    public RawHttpResponse get(String path) throws IOException {
        return send("GET", path, List.of("{technician}"));
    }

    /**
     * Sends a request.
     *
     * @param headerLines header lines; {@code {technician}}, {@code {service}} and the like stand for an Authorization header
     *     with the token of such a viewer
     */
    public RawHttpResponse send(String method, String path, List<String> headerLines) throws IOException {
        String[] lines = headerLines.stream()
                .map(line -> LEVEL.matcher(line).replaceFirst(match -> BEARER + token(match.group(1))))
                .toArray(String[]::new);
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request(method, path, lines));
            return http.receive(!method.equals("HEAD"));
        }
    }

    /** Returns the address of the server. */
    public InetSocketAddress address() {
        return beacon.address();
    }

    /** Returns a new token of a user. */
    public String newToken(String subject) {
        return tokens.user(subject, "technician");
    }

    /** Returns a token of a user "u-" and level. */
    public String token(String level) {
        return switch (level) {
            case "technician" -> technician;
            case "service" -> service;
            default -> tokens.user("u-" + level, level);
        };
    }

    /** Returns the token of the technician. */
    public String technicianToken() {
        return technician;
    }

    /** Sets the token of local requests without credentials. */
    public void demoToken(String token) {
        demoToken = Optional.of(token);
    }

    /** Returns how often a token for a local request without credentials was requested. */
    public int demoLogins() {
        return demoLogins.get();
    }

    private Optional<String> demoLogin() {
        demoLogins.incrementAndGet();
        return demoToken;
    }

    /** Makes the dashboard service fail from now on. */
    public void failWith(RuntimeException exception) {
        failure = Optional.of(exception);
    }

    private static WebDependencies with(Object[] components, WebDependencies parts) {
        WebDependencies all = parts;
        for (Object component : components) {
            all = all.with(component);
        }
        return all;
    }

    private WebDependencies scripted(WebDependencies parts, FixedBoardSource boards) {
        return new WebDependencies(
                () -> {
                    failure.ifPresent(exception -> {
                        throw exception;
                    });
                    return parts.dashboards().latest();
                },
                parts.agents(),
                parts.views(),
                new SyncService(syncs, boards),
                parts.clock(),
                parts.components(),
                parts.listeners(),
                parts.meters(),
                parts.revocations());
    }

    /** Waits for the record of the request with that response, up to 20 s. */
    public RequestRecord recordOf(RawHttpResponse response) throws InterruptedException {
        RequestRecord next;
        do {
            next = Optional.ofNullable(records.poll(20, TimeUnit.SECONDS)).orElseThrow();
        } while (!next.correlationId().equals(response.header("x-correlation-id")));
        return next;
    }

    @Override
    public void close() {
        beacon.close();
    }
}
