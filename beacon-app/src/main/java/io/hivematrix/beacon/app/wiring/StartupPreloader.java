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
 * Fetches what the first viewer will want before there is one, and tells the log what came of it: at once what is missing, and
 * of each thing when it has come. Goes on until there is a board: whoever sends viewers only to a Beacon that is ready would
 * else never send one. For the rest it goes on a while longer; then the first viewer has it asked for.
 */
public final class StartupPreloader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StartupPreloader.class);
    private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MIN_RETRY_DELAY = Duration.ofSeconds(1);

    /** How often what else is missing is tried once there is a board. */
    private static final int MAX_ATTEMPTS_WITH_BOARD = 60;

    private final CodexAdapter codex;
    private final DashboardService dashboards;
    private final Map<String, BooleanSupplier> pending = new LinkedHashMap<>();
    private final Sleeper sleeper;
    private Duration retryDelay = MIN_RETRY_DELAY;
    private boolean board;

    public StartupPreloader(CodexAdapter codex, DashboardService dashboards, Sleeper pausing) {
        this.codex = codex;
        this.dashboards = dashboards;
        this.sleeper = pausing;
        pending.put("No board could be had yet", this::loadBoard);
        pending.put("The agents could not be had yet; names come from the tickets", this::loadAgents);
        pending.put("The PSA configuration could not be had yet; tickets have no links", this::loadPsaConfiguration);
    }

    @Override
    public void run() {
        try {
            pending.values().removeIf(BooleanSupplier::getAsBoolean);
            pending.keySet().forEach(LOG::warn);
            for (int tries = 0; !pending.isEmpty() && tries < MAX_ATTEMPTS_WITH_BOARD; tries += board ? 1 : 0) {
                sleeper.sleep(retryDelay);
                pending.values().removeIf(BooleanSupplier::getAsBoolean);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
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

    /** Lets time pass. */
    @FunctionalInterface
    public interface Sleeper {

        /** Returns that much later. */
        void sleep(Duration length) throws InterruptedException;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
