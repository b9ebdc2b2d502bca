package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.LiveBoard;
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
public final class FirstNews implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstNews.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    /** How often what else is missing is tried once there is a board. */
    private static final int TRIES_WITH_A_BOARD = 60;

    private final CodexAdapter codex;
    private final DashboardService dashboards;
    private final Map<String, BooleanSupplier> awaited = new LinkedHashMap<>();
    private final Pause pausing;
    private Duration pause = SHORTEST_PAUSE;
    private boolean board;

    public FirstNews(CodexAdapter codex, DashboardService dashboards, Pause pausing) {
        this.codex = codex;
        this.dashboards = dashboards;
        this.pausing = pausing;
        awaited.put("No board could be had yet", this::boardHasCome);
        awaited.put("The agents could not be had yet; names come from the tickets", this::agentsHaveCome);
        awaited.put("The PSA configuration could not be had yet; tickets have no links", this::psaHasCome);
    }

    @Override
    public void run() {
        try {
            awaited.values().removeIf(BooleanSupplier::getAsBoolean);
            awaited.keySet().forEach(LOG::warn);
            for (int tries = 0; !awaited.isEmpty() && tries < TRIES_WITH_A_BOARD; tries += board ? 1 : 0) {
                pausing.pause(pause);
                awaited.values().removeIf(BooleanSupplier::getAsBoolean);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean boardHasCome() {
        try {
            LiveBoard first = dashboards.latest();
            first.views().all().forEach(view -> LOG.info("{}: {} active tickets", view.title(), tickets(first, view)));
            pause = SHORTEST_PAUSE;
            board = true;
            return true;
        } catch (BoardUnavailableException unavailable) {
            pause = longer(SHORTEST_PAUSE, unavailable.retryAfter());
            return false;
        }
    }

    private boolean agentsHaveCome() {
        codex.warmUp(PATIENCE);
        if (!dashboards.agents().loaded()) {
            return false;
        }
        LOG.info(
                "Loaded {} active agents from Codex",
                dashboards.agents().active().size());
        return true;
    }

    private boolean psaHasCome() {
        codex.warmUp(Duration.ZERO);
        if (!codex.psaHeard()) {
            return false;
        }
        Optional<TicketLinks> links = codex.psa().configuration().ticketLinks();
        links.ifPresentOrElse(
                known -> LOG.info("Loaded PSA config with base URL: {}", known.baseUrl()),
                () -> LOG.warn("The PSA configuration has no ticket links"));
        return true;
    }

    private static int tickets(LiveBoard board, View view) {
        return board.show(DashboardQuery.of(view.slug())).viewTotal();
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {

        /** Returns that much later. */
        void pause(Duration length) throws InterruptedException;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
