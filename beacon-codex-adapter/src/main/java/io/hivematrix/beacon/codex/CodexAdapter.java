package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Failure;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.port.out.TicketSync;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Codex and Core as the domain wants to see them. Thread-safe. Nothing is asked of them before somebody asks this
 * adapter; {@link #close} ends every thread and connection.
 */
public final class CodexAdapter implements AutoCloseable {

    private final BoardSource boards = new BoardSource() {
        @Override
        public BoardSnapshot latest() {
            throw new BoardUnavailableException(
                    "Nothing has been fetched yet.", Optional.empty(), Duration.ofSeconds(1));
        }

        @Override
        public Optional<BoardSnapshot> current() {
            return Optional.empty();
        }

        @Override
        public void expire() {}
    };

    private final TicketSync sync = new TicketSync() {
        @Override
        public SyncJob start() {
            throw new SyncUnavailableException(Failure.Reason.UNREACHABLE);
        }

        @Override
        public Optional<SyncJob> status(SyncJobId id) {
            return Optional.empty();
        }
    };

    private final ServiceTokens tokens = new ServiceTokens() {
        @Override
        public String token(String targetService) {
            throw new TokenUnavailableException("Core gives no token.");
        }

        @Override
        public void invalidate(String targetService, String refusedToken) {}
    };

    private CodexAdapter() {}

    /**
     * An adapter for those settings.
     *
     * @param settings where Codex and Core are, and how patient Beacon is with them
     * @param clock the clock that boards are dated by
     * @param observer hears of every call
     */
    public static CodexAdapter create(CodexSettings settings, Clock clock, CodexObserver observer) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(observer, "observer");
        return new CodexAdapter();
    }

    /** The boards. Asking for the latest one counts as a viewer being present. */
    public BoardSource boards() {
        return boards;
    }

    /** The agents. */
    public AgentSource agents() {
        return () -> Agents.NOT_LOADED;
    }

    /** The PSA configuration. */
    public PsaConfigurationSource psa() {
        return () -> PsaConfiguration.UNKNOWN;
    }

    /** Codex's ticket syncs. */
    public TicketSync sync() {
        return sync;
    }

    /** Beacon's service tokens. */
    public ServiceTokens serviceTokens() {
        return tokens;
    }

    /** Tries whether Core is there: {@code GET /health} without a token, at most 3 s; any answer below 500 will do. */
    public DependencyProbe coreProbe() {
        return probe("core");
    }

    /** Tries whether Codex is there, likewise; whatever the circuit's state. */
    public DependencyProbe codexProbe() {
        return probe("codex");
    }

    /** Whether Codex is being asked at all. */
    public CircuitState circuit() {
        return CircuitState.CLOSED;
    }

    /**
     * Asks for the agents and the PSA configuration, which otherwise arrive only after the first board has been shown,
     * and waits for both; for a caller that shows one board and ends.
     *
     * @param atMost how long to wait; afterwards, or on failure, they are simply not there yet
     */
    public void warmUp(Duration atMost) {}

    @Override
    public void close() {}

    private static DependencyProbe probe(String name) {
        return new DependencyProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> trouble() {
                return Optional.of("Not asked yet.");
            }
        };
    }
}
