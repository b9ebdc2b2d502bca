package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Point 9: a day of refreshes of a changing board leaves nothing behind. */
@Tag("slow")
class EnduranceTest extends BrowserTest {

    private static final int REFRESHES = 1_440;
    private static final int WARM_UP = 100;

    private record Footprint(long heapBytes, int nodes) {}

    private Footprint footprint() {
        page.evaluate("gc()");
        long heap = ((Number) page.evaluate("performance.memory.usedJSHeapSize")).longValue();
        int nodes = ((Number) page.evaluate("document.getElementsByTagName('*').length")).intValue();
        return new Footprint(heap, nodes);
    }

    /** Each board has tickets that come, go, move and change. */
    private static ScriptedBoard board(int minute) {
        ScriptedBoard board = ScriptedBoard.everyday();
        for (int i = 0; i < 10; i++) {
            board.with(1 + (minute + i) % 4, ScriptedTicket.of(50_000L + i));
            board.with(1 + i % 4, ScriptedTicket.of(60_000L + minute * 10L + i).subject("Minute " + minute));
        }
        return board;
    }

    private void refreshOften(int from, int to) {
        for (int minute = from; minute < to; minute++) {
            beacon.codex().show(board(minute));
            page.evaluate("document.querySelector('#refresh-now').click()");
            settled();
        }
    }

    @Test
    void heapAndNodesStayFlat() {
        page.clock().install();
        open("/helpdesk");
        refreshOften(0, WARM_UP);
        page.clock().runFor(20_000);
        Footprint before = footprint();

        refreshOften(WARM_UP, WARM_UP + REFRESHES);
        page.clock().runFor(20_000);
        Footprint after = footprint();

        assertThat(after.nodes()).isEqualTo(before.nodes());
        assertThat(after.heapBytes()).isLessThan(before.heapBytes() + before.heapBytes() / 4);
    }
}
