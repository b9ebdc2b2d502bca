package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.cache.CachingBoardSource;
import io.hivematrix.beacon.codex.cache.CodexExecutors;
import io.hivematrix.beacon.codex.cache.RefreshingValue;
import io.hivematrix.beacon.codex.client.CodexCircuitBreaker;
import io.hivematrix.beacon.codex.client.CodexClient;
import io.hivematrix.beacon.codex.client.CodexEndpoints;
import io.hivematrix.beacon.codex.client.CodexTicketSync;
import io.hivematrix.beacon.codex.client.HttpHealthProbe;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.http.HttpTransport;
import io.hivematrix.beacon.codex.http.JsonHttpClient;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.codex.http.RetryAfterParser;
import io.hivematrix.beacon.codex.token.CachingServiceTokens;
import io.hivematrix.beacon.codex.token.CoreTokenClient;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Codex and Core as the domain wants to see them. Thread-safe. Nothing is asked of them before somebody asks this
 * adapter; {@link #close} ends its threads and lets go of its connections.
 */
public final class CodexAdapter implements AutoCloseable {

    private final CodexExecutors executors = new CodexExecutors();
    private final HttpTransport http;
    private final ServiceHttpClient serviceHttp;
    private final CodexCircuitBreaker circuitBreaker;
    private final CachingServiceTokens tokens;
    private final CachingBoardSource boards;
    private final RefreshingValue<Agents> agents;
    private final RefreshingValue<PsaConfiguration> psa;
    private final CodexTicketSync sync;
    private final HttpHealthProbe coreProbe;
    private final HttpHealthProbe codexProbe;

    private CodexAdapter(
            CodexSettings settings,
            Clock clock,
            CodexCallListener observer,
            MonotonicClock ticker,
            RandomGenerator random) {
        this.http = new HttpTransport(settings.http(), executors.workers());
        this.serviceHttp = new ServiceHttpClient(http);
        this.circuitBreaker = new CodexCircuitBreaker(settings.http().circuitOpenDuration(), ticker, random);
        JsonHttpClient exchange = new JsonHttpClient(http, ticker, new RetryAfterParser(clock), observer);
        this.tokens =
                new CachingServiceTokens(new CoreTokenClient(settings, exchange, ticker), executors.workers(), ticker);
        CodexClient client = new CodexClient(settings, exchange, tokens, circuitBreaker);
        CodexEndpoints questions = new CodexEndpoints(settings.http().maxBytes(), clock, observer);
        CacheSettings keeping = settings.cache();
        this.boards = new CachingBoardSource(
                () -> client.execute(questions.tickets()), keeping, clock, ticker, executors.workers(), executors);
        this.agents = new RefreshingValue<>(
                "agents",
                Agents.NOT_LOADED,
                () -> client.execute(questions.agents()),
                keeping.agentsTtl(),
                executors.workers(),
                ticker);
        this.psa = new RefreshingValue<>(
                "PSA configuration",
                PsaConfiguration.UNKNOWN,
                () -> client.execute(questions.psaConfiguration()),
                keeping.psaTtl(),
                executors.workers(),
                ticker);
        this.sync = new CodexTicketSync(client);
        Duration probeLimit = HttpHealthProbe.limit(settings.http());
        this.coreProbe = new HttpHealthProbe("core", settings.core(), http, probeLimit);
        this.codexProbe = new HttpHealthProbe("codex", settings.codex(), http, probeLimit);
    }

    /**
     * An adapter for those settings.
     *
     * @param settings where Codex and Core are, and how patient Beacon is with them
     * @param clock the clock that boards are dated by
     * @param observer hears of every call
     */
    public static CodexAdapter create(CodexSettings settings, Clock clock, CodexCallListener observer) {
        return create(settings, clock, observer, MonotonicClock.SYSTEM, new SecureRandom());
    }

    /** An adapter whose time passes, and whose chance falls, as a test wants it. */
    static CodexAdapter create(
            CodexSettings settings,
            Clock clock,
            CodexCallListener observer,
            MonotonicClock ticker,
            RandomGenerator random) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(observer, "observer");
        return new CodexAdapter(settings, clock, observer, ticker, random);
    }

    /** The boards. Asking for the latest one counts as a viewer being present; asking for the current one does not. */
    public BoardSource boards() {
        return boards;
    }

    /** The agents. */
    public AgentSource agents() {
        return agents::get;
    }

    /** The PSA configuration. */
    public PsaConfigurationSource psa() {
        return psa::get;
    }

    /** Whether Codex has ever told its PSA configuration, be it one without links; asks nobody. */
    public boolean isPsaConfigurationLoaded() {
        return psa.isLoaded();
    }

    /** Codex's ticket syncs. */
    public TicketSyncClient sync() {
        return sync;
    }

    /** Beacon's service tokens. */
    public ServiceTokenProvider serviceTokens() {
        return tokens;
    }

    /** Returns the HTTP client for other calls to the platform; it ends with this adapter. */
    public ServiceHttpClient http() {
        return serviceHttp;
    }

    /** Tries whether Core is there: {@code GET /health} without a token, at most 3 s, or a call's total timeout
     * where that is less; any answer below 500 will do. */
    public DependencyProbe coreProbe() {
        return coreProbe;
    }

    /** Tries whether Codex is there, likewise; whatever the circuit's state. */
    public DependencyProbe codexProbe() {
        return codexProbe;
    }

    /** Whether Codex is being asked at all. */
    public CircuitState circuit() {
        return circuitBreaker.state();
    }

    /**
     * Asks for the agents and the PSA configuration, which otherwise arrive only after the first board has been shown,
     * and waits for both; for a caller that shows one board and ends.
     *
     * @param atMost how long to wait; afterwards, or on failure, they are simply not there yet
     */
    public void warmUp(Duration atMost) {
        CompletableFuture.allOf(agents.refresh(), psa.refresh())
                .completeOnTimeout(null, atMost.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    /** Ends the adapter's threads; calls that are under way fail. May be called again. */
    @Override
    public void close() {
        executors.close();
        http.close();
    }
}
