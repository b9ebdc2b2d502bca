package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.gateway.ParseCost;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Load times of an empty board and of 5,000 tickets behind a gateway that parses as slowly as the real one. What is asserted is
 * that each page is complete; the times are written down only, since a busy machine changes them. For a measurement:
 * {@code -Dbeacon.load.rounds=9}.
 */
@Tag("slow")
@BehindGateway
class LoadTimeTest extends BrowserTest {

    private static final int ROUNDS = Integer.getInteger("beacon.load.rounds", 3);
    private static final String LOAD_TIME = """
            new Promise(loaded => {
              const check = () => {
                const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
                loadEventEnd > 0 ? loaded(loadEventEnd) : setTimeout(check);
              };
              check();
            })
            """;

    private final PagePerformance report = new PagePerformance();

    /** Times of one board, in milliseconds. */
    private static final class Visits {

        private final double[] first = new double[ROUNDS];
        private final double[] second = new double[ROUNDS];
    }

    /** A Beacon that loads its board once, so that Codex takes no part in what is measured. */
    private LiveBeacon withBoard(ScriptedBoard board) throws IOException {
        LiveBeacon started = LiveBeacon.start(
                deployment,
                DemoUser.VISITOR,
                Map.of("BEACON_SNAPSHOT_TTL_SECONDS", "3600"),
                codex -> codex.show(board));
        started.gateway().parseCost(ParseCost.MEASURED);
        return started;
    }

    /** In one browser profile, so that the second visit finds the files of the first. */
    private void visitTwice(LiveBeacon visited, int tickets, int round, Visits visits) {
        page = newPage(new Browser.NewContextOptions().setViewportSize(1440, 900));
        visits.first[round] = loadTime(visited, tickets);
        visits.second[round] = loadTime(visited, tickets);
        page.context().close();
    }

    private double loadTime(LiveBeacon visited, int tickets) {
        openAt(visited, "/helpdesk");
        assertThat(page.locator("tbody tr[data-key]")).hasCount(tickets);
        return ((Number) page.evaluate(LOAD_TIME)).doubleValue();
    }

    @Test
    void load_dependsLittleOnTheSizeOfTheBoard() throws IOException {
        Visits ofEmpty = new Visits();
        Visits ofLarge = new Visits();

        try (LiveBeacon empty = withBoard(new ScriptedBoard());
                LiveBeacon large = withBoard(ScriptedBoard.of(1500, 1000, 500, 2000))) {
            for (int round = 0; round < ROUNDS; round++) {
                visitTwice(empty, 0, round, ofEmpty);
                visitTwice(large, 5_000, round, ofLarge);
            }
        }

        report.write("GATEWAY: first visit until loaded, empty board", "ms", ofEmpty.first);
        report.write("GATEWAY: first visit until loaded, 5,000 tickets", "ms", ofLarge.first);
        report.write("GATEWAY: second visit until loaded, empty board", "ms", ofEmpty.second);
        report.write("GATEWAY: second visit until loaded, 5,000 tickets", "ms", ofLarge.second);
    }
}
