package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.AuthenticationModule;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.ratelimit.RateLimitModule;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole server, with its guard and its limits; answers that went the long way through Jersey bear a mark. */
final class TwoWays implements AutoCloseable {

    private static final String BEARER = "Authorization: Bearer ";
    private static final String MARK = "X-Long-Way";
    private static final List<String> OF_ONE_REQUEST = List.of("date", "x-correlation-id", "ratelimit", "x-long-way");

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    final CoreStandIn core = new CoreStandIn();
    private final TestTokens tokens = new TestTokens(clock);
    private final String technician = tokens.user("u-1", "technician");
    private final String service = tokens.service("brainhair", "beacon");
    private final AtomicInteger visits = new AtomicInteger();
    private final BlockingQueue<RequestRecord> exchanges = new LinkedBlockingQueue<>();
    private final TestBeacon beacon;
    private volatile Optional<String> visitorToken = Optional.empty();

    TwoWays(FixedBoardSource boards, RateLimitSettings limits) throws IOException {
        AuthSettings identity =
                AuthSettings.defaults("beacon", new CookieSigningSecret("0123456789abcdef0123456789abcdef"));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ContainerResponseFilter mark =
                (request, response) -> response.getHeaders().putSingle(MARK, "yes");
        beacon = TestBeacon.start(
                boards,
                settings -> settings,
                parts -> parts.with(AuthenticationModule.create(identity, core, clock, this::visit, meters))
                        .with(RateLimitModule.create(limits, clock, meters))
                        .with(mark)
                        .withListener(exchanges::add));
    }

    /** The header that a technician shows. */
    String signed() {
        return BEARER + technician;
    }

    /** The header that a person of that level shows, who is another one for each level. */
    String signedBy(String level) {
        return BEARER + tokens.user("u-" + level, level);
    }

    /** From now on who shows nothing is taken for one who shows that token. */
    void visitorsShow(String token) {
        visitorToken = Optional.of(token);
    }

    /** How often somebody who shows nothing was looked at. */
    int visits() {
        return visits.get();
    }

    private Optional<String> visit() {
        visits.incrementAndGet();
        return visitorToken;
    }

    /** The header that a service shows. */
    String signedByService() {
        return BEARER + service;
    }

    /** What a technician is told who asks by GET. */
    RawHttpResponse get(String path, String... headerLines) throws IOException {
        String[] signed = Arrays.copyOf(headerLines, headerLines.length + 1);
        signed[headerLines.length] = signed();
        return ask("GET", path, signed);
    }

    /** What anybody is told. */
    RawHttpResponse ask(String method, String path, String... headerLines) throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request(method, path, headerLines));
            return http.receive(!method.equals("HEAD"));
        }
    }

    /** The headers that are the same for the same question, by name. */
    static Map<String, String> lasting(RawHttpResponse answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(OF_ONE_REQUEST);
        return headers;
    }

    static boolean wentTheLongWay(RawHttpResponse answer) {
        return answer.headers().containsKey("x-long-way");
    }

    /** What the listeners were told of the request that was answered so. */
    RequestRecord told(RawHttpResponse answer) throws InterruptedException {
        RequestRecord next;
        do {
            next = Optional.ofNullable(exchanges.poll(20, TimeUnit.SECONDS)).orElseThrow();
        } while (!next.correlationId().equals(answer.header("x-correlation-id")));
        return next;
    }

    @Override
    public void close() {
        beacon.close();
    }
}
