package io.hivematrix.beacon.codex;

import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Core and Codex over HTTP: Core issues tokens, Codex accepts only those. */
public final class FakePlatform implements AutoCloseable {

    public static final String TICKETS = "/api/tickets/active";
    static final String AGENTS = "/api/psa/agents";
    static final String PSA = "/api/psa/config";
    public static final String TOKEN = "/service-token";
    public static final String JOB = "0f0e7a5c-2f6d-4b1e-9d53-0d8a5d1c9b11";

    /** Time of every test clock at the start. */
    public static final Instant START = Instant.parse("2026-11-22T15:12:01Z");

    public final StubHttpServer core = new StubHttpServer();
    public final StubHttpServer codex = new StubHttpServer();
    public final TestClock time = new TestClock(START);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile long coreClockSeconds = START.getEpochSecond();

    public FakePlatform() {
        core.on(TOKEN, request -> StubResponse.json("{\"token\":\"" + issue() + "\"}"));
        onCodex(TICKETS, request -> ContractFiles.response("codex-tickets-live.json"));
        onCodex(AGENTS, request -> ContractFiles.response("codex-agents.json"));
        onCodex(PSA, request -> ContractFiles.response("codex-psa-config.json"));
        onCodex("/sync/tickets", request -> job("codex-sync-tickets.json"));
        onCodex("/sync/status/" + JOB, request -> job("codex-sync-status-running.json"));
    }

    public CodexSettings settings() {
        return TestSettings.shortLived(core.address(), codex.address());
    }

    public CodexAdapter adapter(CodexSettings settings) {
        return adapter(settings, CodexCallListener.NONE);
    }

    CodexAdapter adapter(CodexSettings settings, CodexCallListener listener) {
        return new CodexAdapter(settings, time, listener, time::nanos, new Random(7), Optional.empty());
    }

    /** Waits for the first board, independent of the adapter's timeouts. */
    BoardSnapshot firstBoard(CodexAdapter adapter) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            boolean loaded = adapter.boards().current().isPresent();
            if (!loaded) {
                time.advance(Duration.ofSeconds(5));
            }
            return loaded;
        });
        return adapter.boards().current().orElseThrow();
    }

    /** Sets Codex's response to requests with an accepted token; others get a 401. */
    void onCodex(String path, Function<StubHttpServer.Request, StubResponse> route) {
        codex.on(path, request -> accepts(request) ? route.apply(request) : StubResponse.status(401));
    }

    public void onCodex(String path, StubResponse reply) {
        onCodex(path, request -> reply);
    }

    /** Makes Codex reject all tokens that were issued so far. */
    public void rejectIssuedTokens() {
        accepted.clear();
    }

    public void advanceCoreClock(Duration skew) {
        coreClockSeconds = START.plus(skew).getEpochSecond();
    }

    public String issue() {
        long now = coreClockSeconds + Duration.ofNanos(time.nanos()).toSeconds();
        String claims = "{\"jti\":" + issued.incrementAndGet() + ",\"iat\":" + now + ",\"exp\":" + (now + 300) + "}";
        String token = base64("{\"alg\":\"RS256\"}") + "." + base64(claims) + ".c2ln";
        accepted.add("Bearer " + token);
        return token;
    }

    private static StubResponse job(String file) {
        return StubResponse.json(ContractFiles.text(file).replace("878c3d02-8baf-4ed8-a810-40c1cadc51e5", JOB));
    }

    private boolean accepts(StubHttpServer.Request request) {
        return accepted.contains(request.header("Authorization"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        core.close();
        codex.close();
    }
}
