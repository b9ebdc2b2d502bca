package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The page's board after the changes since an earlier board equals the whole list. */
@DirectAndBehindGateway
class BoardChangesTest extends BrowserTest {

    private static final String LOAD = """
            async () => {
              window.load = async (parameters) => {
                const response = await fetch(`${document.getElementById("beacon").dataset.prefix}/api/tickets/helpdesk?fields=list${parameters}`);
                return { board: await response.json(), tag: response.headers.get("ETag") };
              };
              window.earlier = await load("");
            }""";
    private static final String APPLY = """
            async () => {
              const base = document.querySelector('script[src*="main.js"]').src.replace(/main\\.js.*/, "");
              const { applyChanges } = await import(`${base}board/board-changes.js`);
              const changes = await load(`&since=${encodeURIComponent(earlier.tag)}`);
              const whole = await load("");
              const applied = applyChanges(earlier.board, changes.board);
              window.earlier = whole;
              return ["since" in changes.board, ...["s1_items", "s2_items", "s3_items", "s4_items", "workload"]
                .map((part) => JSON.stringify(applied[part]) === JSON.stringify(whole.board[part]))];
            }""";

    private final Random random = new Random(2026);

    @Test
    void appliedChanges_equalTheWholeList() {
        open("/helpdesk");
        page.evaluate(LOAD);
        for (int step = 0; step < 8; step++) {
            beacon.codex().show(changedBoard());
            refresh();
            assertThat(page.evaluate(APPLY)).as("step %s", step).isEqualTo(List.of(true, true, true, true, true, true));
        }
    }

    /** Returns the everyday board with tickets removed, added, moved and changed at random. */
    private ScriptedBoard changedBoard() {
        ScriptedBoard board = ScriptedBoard.everyday();
        for (int i = 0; i < 5; i++) {
            int section = 1 + random.nextInt(4);
            long id = section * 10_000L + random.nextInt(4);
            board.without(id);
            if (random.nextInt(4) > 0) {
                board.with(
                        random.nextInt(4) == 0 ? 1 + random.nextInt(4) : section,
                        ScriptedTicket.of(id)
                                .subject("Subject " + random.nextInt(3))
                                .priority(1 + random.nextInt(4))
                                .updated(Duration.ofMinutes(random.nextInt(3) * 7L)));
            }
        }
        return board.with(1, ScriptedTicket.of(90_000 + random.nextInt(3)));
    }
}
