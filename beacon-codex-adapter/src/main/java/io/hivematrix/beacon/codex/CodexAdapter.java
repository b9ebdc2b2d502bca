package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.cache.AdapterThreads;
import io.hivematrix.beacon.codex.cache.KeptBoard;
import io.hivematrix.beacon.codex.cache.KeptValue;
import io.hivematrix.beacon.codex.client.CodexClient;
import io.hivematrix.beacon.codex.client.CodexQuestions;
import io.hivematrix.beacon.codex.client.CodexTicketSync;
import io.hivematrix.beacon.codex.client.Gate;
import io.hivematrix.beacon.codex.client.HealthProbe;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.config.KeepingSettings;
import io.hivematrix.beacon.codex.event.CodexObserver;
import io.hivematrix.beacon.codex.http.Exchange;
import io.hivematrix.beacon.codex.http.RetryAfter;
import io.hivematrix.beacon.codex.http.Ticker;
import io.hivematrix.beacon.codex.http.Wire;
import io.hivematrix.beacon.codex.token.CoreTokens;
import io.hivematrix.beacon.codex.token.ServiceTokens;
import io.hivematrix.beacon.codex.token.TokenIssuer;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.TicketSync;
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

    private final AdapterThreads threads = new AdapterThreads();
    private final Wire wire;
    private final Gate gate;
    private final CoreTokens tokens;
    private final KeptBoard boards;
    private final KeptValue<Agents> agents;
    private final KeptValue<PsaConfiguration> psa;
    private final CodexTicketSync sync;
    private final HealthProbe coreProbe;
    private final HealthProbe codexProbe;

    private CodexAdapter(
            CodexSettings settings, Clock clock, CodexObserver observer, Ticker ticker, RandomGenerator random) {
        this.wire = new Wire(settings.wire(), threads.workers());
        this.gate = new Gate(settings.wire().probeInterval(), ticker, random);
        Exchange exchange = new Exchange(wire, ticker, new RetryAfter(clock), observer);
        this.tokens = new CoreTokens(new TokenIssuer(settings, exchange, ticker), threads.workers(), ticker);
        CodexClient client = new CodexClient(settings, exchange, tokens, gate);
        CodexQuestions questions = new CodexQuestions(settings.wire().maxBytes(), clock, observer);
        KeepingSettings keeping = settings.keeping();
        this.boards = new KeptBoard(
                () -> client.ask(questions.tickets()), keeping, clock, ticker, threads.workers(), threads);
        this.agents = new KeptValue<>(
                "agents",
                Agents.NOT_LOADED,
                () -> client.ask(questions.agents()),
                keeping.agentsTtl(),
                threads.workers(),
                ticker);
        this.psa = new KeptValue<>(
                "PSA configuration",
                PsaConfiguration.UNKNOWN,
                () -> client.ask(questions.psaConfiguration()),
                keeping.psaTtl(),
                threads.workers(),
                ticker);
        this.sync = new CodexTicketSync(client);
        Duration probeLimit = HealthProbe.limit(settings.wire());
        this.coreProbe = new HealthProbe("core", settings.core(), wire, probeLimit);
        this.codexProbe = new HealthProbe("codex", settings.codex(), wire, probeLimit);
    }

    /**
     * An adapter for those settings.
     *
     * @param settings where Codex and Core are, and how patient Beacon is with them
     * @param clock the clock that boards are dated by
     * @param observer hears of every call
     */
    public static CodexAdapter create(CodexSettings settings, Clock clock, CodexObserver observer) {
        return create(settings, clock, observer, Ticker.SYSTEM, new SecureRandom());
    }

    /** An adapter whose time passes, and whose chance falls, as a test wants it. */
    static CodexAdapter create(
            CodexSettings settings, Clock clock, CodexObserver observer, Ticker ticker, RandomGenerator random) {
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
    public boolean psaHeard() {
        return psa.heard();
    }

    /** Codex's ticket syncs. */
    public TicketSync sync() {
        return sync;
    }

    /** Beacon's service tokens. */
    public ServiceTokens serviceTokens() {
        return tokens;
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
        return gate.state();
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
        threads.close();
        wire.close();
    }
}
