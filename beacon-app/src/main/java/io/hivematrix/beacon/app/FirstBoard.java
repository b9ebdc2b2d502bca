package io.hivematrix.beacon.app;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.LiveBoard;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.View;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Fetches what the first viewer will want before there is one, and tells the log what came of it. Goes on until there is a
 * board: whoever sends viewers only to a Beacon that is ready would else never send one.
 */
final class FirstBoard implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstBoard.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final CodexAdapter codex;
    private final DashboardService dashboards;

    FirstBoard(Backend backend) {
        this.codex = backend.codex();
        this.dashboards = backend.dashboards();
    }

    @Override
    public void run() {
        try {
            Level level = Level.WARN;
            while (!fetched(level)) {
                level = Level.DEBUG;
            }
            codex.warmUp(PATIENCE);
            report();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is a board now; the level is that of saying that there is none, which bears no repeating. */
    private boolean fetched(Level level) throws InterruptedException {
        try {
            LiveBoard board = dashboards.latest();
            board.views().all().forEach(view -> LOG.info("{}: {} active tickets", view.title(), tickets(board, view)));
            return true;
        } catch (BoardUnavailableException unavailable) {
            LOG.atLevel(level).log("No board could be had yet: {}", unavailable.getMessage());
            Thread.sleep(
                    Math.max(SHORTEST_PAUSE.toMillis(), unavailable.retryAfter().toMillis()));
            return false;
        }
    }

    private static int tickets(LiveBoard board, View view) {
        return board.show(DashboardQuery.of(view.slug())).viewTotal();
    }

    private void report() {
        if (dashboards.agents().loaded()) {
            LOG.info(
                    "Loaded {} active agents from Codex",
                    dashboards.agents().active().size());
        } else {
            LOG.warn("The agents could not be had yet; names come from the tickets");
        }
        PsaConfiguration psa = codex.psa().configuration();
        psa.ticketLinks()
                .map(TicketLinks::baseUrl)
                .ifPresentOrElse(
                        base -> LOG.info("Loaded PSA config with base URL: {}", base),
                        () -> LOG.warn("The PSA configuration has no ticket links, or could not be had yet"));
    }
}
