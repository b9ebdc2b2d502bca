package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.ratelimit.SharedRateLimits;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Server with authentication, the Core it calls, and the clock of both. */
public final class AuthFixture implements AutoCloseable {

    public final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    public final TestTokens tokens = new TestTokens(clock);
    public final CoreStandIn core = new CoreStandIn();
    public final TestRevocations revocations = new TestRevocations();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final AuthenticatedServer server;
    volatile Optional<String> demoToken = Optional.empty();

    public AuthFixture() {
        this(Duration.ofSeconds(20));
    }

    /** @param maxCoreWait how long a request waits for Core */
    public AuthFixture(Duration maxCoreWait) {
        AuthSettings settings = TestSettings.auth(maxCoreWait);
        server = new AuthenticatedServer(AuthenticationFeature.create(
                settings, core, clock, clock::nanos, () -> demoToken, meters, revocations, SharedRateLimits.NONE));
    }

    public HttpResponse<String> withBearer(String path, String token) {
        return server.get(path, "Authorization", "Bearer " + token);
    }

    public HttpResponse<String> withCookie(String path, String cookie) {
        return server.get(path, "Cookie", "beacon_session_80=" + cookie);
    }

    /** Returns the session cookie that a page sets for this user token. */
    public String cookieFor(String token) {
        return AuthenticatedServer.cookieOf(withBearer("/page", token)).orElseThrow();
    }

    public double rejected(String reason) {
        return meters.counter("beacon.credentials.rejected", "reason", reason).count();
    }

    @Override
    public void close() {
        server.close();
    }
}
