package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.View;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads board, agents and PSA configuration at start-up and logs each result. Retries without limit until a board is loaded,
 * because {@code /health/ready} depends on it and a load balancer would otherwise send no request that triggers a load. The
 * rest is retried {@value #MAX_ATTEMPTS_WITH_BOARD} more times; after that it is loaded on demand. For one thread.
 */
public final class StartupPreloader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StartupPreloader.class);
    private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MIN_RETRY_DELAY = Duration.ofSeconds(1);

    private static final int MAX_ATTEMPTS_WITH_BOARD = 60;

    private final CodexAdapter codex;
    private final DashboardService dashboards;
    private final Map<String, BooleanSupplier> pending = new LinkedHashMap<>();
    private final Sleeper sleeper;
    private Duration retryDelay = MIN_RETRY_DELAY;
    private boolean board;

    public StartupPreloader(CodexAdapter codex, DashboardService dashboards, Sleeper sleeper) {
        this.codex = codex;
        this.dashboards = dashboards;
        this.sleeper = sleeper;
        pending.put("Initial board load failed, retrying", this::loadBoard);
        pending.put(
                "Initial load of the agents failed, retrying; agent names are taken from the tickets",
                this::loadAgents);
        pending.put(
                "Initial load of the PSA configuration failed, retrying; tickets have no links",
                this::loadPsaConfiguration);
    }

    @Override
    public void run() {
        try {
            pending.values().removeIf(StartupPreloader::isLoaded);
            pending.keySet().forEach(LOG::warn);
            for (int attempts = 0;
                    !pending.isEmpty() && attempts < MAX_ATTEMPTS_WITH_BOARD;
                    attempts += board ? 1 : 0) {
                sleeper.sleep(retryDelay);
                pending.values().removeIf(StartupPreloader::isLoaded);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isLoaded(BooleanSupplier loader) {
        try {
            return loader.getAsBoolean();
        } catch (RuntimeException | Error defect) {
            LOG.error("Failed to load initial data, retrying", defect);
            return false;
        }
    }

    private boolean loadBoard() {
        try {
            PreparedBoard first = dashboards.latest();
            first.views().all().forEach(view -> LOG.info("{}: {} active tickets", view.title(), tickets(first, view)));
            retryDelay = MIN_RETRY_DELAY;
            board = true;
            return true;
        } catch (BoardUnavailableException unavailable) {
            retryDelay = max(MIN_RETRY_DELAY, unavailable.retryAfter());
            return false;
        }
    }

    private boolean loadAgents() {
        codex.warmUp(LOAD_TIMEOUT);
        if (!dashboards.agents().isLoaded()) {
            return false;
        }
        LOG.info(
                "Loaded {} active agents from Codex",
                dashboards.agents().active().size());
        return true;
    }

    private boolean loadPsaConfiguration() {
        codex.warmUp(Duration.ZERO);
        if (!codex.isPsaConfigurationLoaded()) {
            return false;
        }
        Optional<TicketLinks> links = codex.psa().configuration().ticketLinks();
        links.ifPresentOrElse(
                known -> LOG.info("Loaded PSA config with base URL: {}", known.baseUrl()),
                () -> LOG.warn("The PSA configuration has no ticket links"));
        return true;
    }

    private static int tickets(PreparedBoard board, View view) {
        return board.show(DashboardQuery.of(view.slug())).viewTotal();
    }

    /** {@code Thread.sleep}, replaceable in tests. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
