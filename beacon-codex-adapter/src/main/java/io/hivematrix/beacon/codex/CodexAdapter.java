package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.cache.CachingBoardSource;
import io.hivematrix.beacon.codex.cache.CodexExecutors;
import io.hivematrix.beacon.codex.cache.RefreshingValue;
import io.hivematrix.beacon.codex.client.CodexCircuitBreakers;
import io.hivematrix.beacon.codex.client.CodexClient;
import io.hivematrix.beacon.codex.client.CodexEndpoints;
import io.hivematrix.beacon.codex.client.CodexTicketSync;
import io.hivematrix.beacon.codex.client.HttpHealthProbe;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.http.HttpTransport;
import io.hivematrix.beacon.codex.http.JsonHttpClient;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.codex.http.RetryAfterParser;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Adapter for Codex and Core: factory of the domain's outgoing ports. Makes no call before a caller requests data; {@link
 * #close} ends its threads and connections. Thread-safe.
 */
public final class CodexAdapter implements AutoCloseable {

    private final CodexExecutors executors = new CodexExecutors();
    private final HttpTransport transport;
    private final ServiceHttpClient serviceHttp;
    private final CodexCircuitBreakers circuitBreakers;
    private final CachingServiceTokens tokens;
    private final CachingBoardSource boards;
    private final RefreshingValue<Agents> agents;
    private final RefreshingValue<PsaConfiguration> psa;
    private final CodexTicketSync sync;
    private final HttpHealthProbe coreProbe;
    private final HttpHealthProbe codexProbe;

    CodexAdapter(
            CodexSettings settings,
            Clock clock,
            CodexCallListener listener,
            MonotonicClock monotonicClock,
            RandomGenerator random,
            Optional<SharedDocuments> shared) {
        this.transport = new HttpTransport(settings.http(), executors.workers());
        this.serviceHttp = new ServiceHttpClient(transport);
        this.circuitBreakers = new CodexCircuitBreakers(monotonicClock, random);
        JsonHttpClient http = new JsonHttpClient(transport, monotonicClock, new RetryAfterParser(clock), listener);
        this.tokens = new CachingServiceTokens(
                new CoreTokenClient(settings, http, monotonicClock), executors.workers(), monotonicClock);
        CodexClient client = new CodexClient(settings, http, tokens, circuitBreakers);
        CodexEndpoints endpoints = CodexEndpoints.of(settings, clock, listener);
        CacheSettings cache = settings.cache();
        CodexLoaders loaders =
                new CodexLoaders(client, shared, cache.snapshotTtl(), clock, monotonicClock, executors.workers());
        this.boards = new CachingBoardSource(
                loaders.of("board", endpoints.tickets(), cache.maxStale()),
                cache,
                clock,
                monotonicClock,
                executors.workers(),
                executors);
        this.agents = new RefreshingValue<>(
                "agents",
                Agents.NOT_LOADED,
                loaders.of("agents", endpoints.agents(), cache.agentsTtl()),
                cache.agentsTtl(),
                executors.workers(),
                monotonicClock);
        this.psa = new RefreshingValue<>(
                "PSA configuration",
                PsaConfiguration.UNKNOWN,
                loaders.of("psa-configuration", endpoints.psaConfiguration(), cache.psaTtl()),
                cache.psaTtl(),
                executors.workers(),
                monotonicClock);
        shared.ifPresent(documents -> {
            documents.subscribe("board", number -> executors.schedule(Duration.ZERO, boards::loadNewer));
            documents.subscribe("agents", number -> executors.schedule(Duration.ZERO, agents::loadNewer));
            documents.subscribe("psa-configuration", number -> executors.schedule(Duration.ZERO, psa::loadNewer));
        });
        this.sync = new CodexTicketSync(client);
        Duration probeTimeout = HttpHealthProbe.timeout(settings.http());
        this.coreProbe = new HttpHealthProbe("core", settings.core(), transport, probeTimeout);
        this.codexProbe = new HttpHealthProbe("codex", settings.codex(), transport, probeTimeout);
    }

    /**
     * Creates an adapter.
     *
     * @param settings addresses, limits and caching times
     * @param clock time stamps of boards and failures
     * @param listener notified of every call
     */
    public static CodexAdapter create(CodexSettings settings, Clock clock, CodexCallListener listener) {
        return create(settings, clock, listener, Optional.empty());
    }

    /**
     * Creates an adapter that fetches together with other Beacons.
     *
     * @param shared the documents that they share
     */
    public static CodexAdapter create(
            CodexSettings settings, Clock clock, CodexCallListener listener, Optional<SharedDocuments> shared) {
        return new CodexAdapter(settings, clock, listener, MonotonicClock.SYSTEM, new SecureRandom(), shared);
    }

    /** Returns the cached boards; {@link BoardSource#latest} keeps them refreshed ahead. */
    public BoardSource boards() {
        return boards;
    }

    /** Sets what runs after each load of a board, also of one that no request waits for; must not throw. */
    public void onBoardLoaded(Runnable listener) {
        boards.onLoad(listener);
    }

    /** Returns the cached agents, refreshed in the background. */
    public AgentSource agents() {
        return agents::get;
    }

    /** Returns the cached PSA configuration, refreshed in the background. */
    public PsaConfigurationSource psa() {
        return psa::get;
    }

    /** Returns whether the PSA configuration has ever been loaded, with or without links; makes no call. */
    public boolean isPsaConfigurationLoaded() {
        return psa.isLoaded();
    }

    /** Returns the client that starts and observes syncs; nothing is cached. */
    public TicketSyncClient sync() {
        return sync;
    }

    /** Returns the cached service tokens of Core, for Codex and other services. */
    public ServiceTokenProvider serviceTokens() {
        return tokens;
    }

    /** Returns the HTTP client for other calls to the platform; it is closed with this adapter. */
    public ServiceHttpClient http() {
        return serviceHttp;
    }

    /**
     * Returns the health probe of Core: {@code GET /health} without a token, at most 3 s or the total timeout of a call;
     * any status below 500 is healthy.
     */
    public DependencyProbe coreProbe() {
        return coreProbe;
    }

    /** Returns the health probe of Codex, like that of Core; the circuit breaker does not affect it. */
    public DependencyProbe codexProbe() {
        return codexProbe;
    }

    /** Returns the state of the circuit breaker for the tickets of Codex. */
    public CircuitState circuit() {
        return circuitBreakers.state(CodexCallEvent.Operation.TICKETS);
    }

    /**
     * Loads the agents and the PSA configuration and waits for both. Without this they are loaded in the background after
     * the first board; for callers that show one board and exit.
     *
     * @param maxWait maximum wait; after it, or after a failure, the values are not loaded
     */
    public void warmUp(Duration maxWait) {
        CompletableFuture.allOf(agents.refresh(), psa.refresh())
                .completeOnTimeout(null, maxWait.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    /**
     * Waits until the first fetch of the board has ended, for callers that show one board and exit: {@link #boards} waits
     * only as long as a user of the page does.
     *
     * @param maxWait maximum wait
     */
    public void awaitFirstBoard(Duration maxWait) {
        boards.awaitFirst(maxWait);
    }

    /** Ends the threads; running calls fail. Idempotent. */
    @Override
    public void close() {
        executors.close();
        transport.close();
    }
}
