package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A working day of refreshes of a changing board leaves nothing behind. */
@Tag("slow")
class EnduranceTest extends BrowserTest {

    private static final int REFRESHES = 480;
    /** Chromium keeps what it knows of a page's latest 250 requests, and compiles what is called often. */
    private static final int WARM_UP = 400;

    private static final double KB = 1_000;

    private final PagePerformance report = new PagePerformance();

    /** Nodes count even where they are in no document any more, if something still holds them. */
    private record Footprint(double heapBytes, double nodes, double listeners) {

        static Footprint of(PageMetrics metrics) {
            metrics.collectGarbage();
            return new Footprint(metrics.get("JSHeapUsedSize"), metrics.get("Nodes"), metrics.get("JSEventListeners"));
        }
    }

    /** On each board tickets appear, disappear, move and change. */
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
            page.evaluate(REFRESH);
        }
    }

    private void report(String when, Footprint footprint) {
        String what = REFRESHES + " refreshes of a changing board, " + when + ": ";
        report.write(what + "heap", "kB", footprint.heapBytes() / KB);
        report.write(what + "nodes", "", footprint.nodes());
        report.write(what + "listeners", "", footprint.listeners());
    }

    @Test
    void manyRefreshes_heapAndNodesStayConstant() {
        page.clock().install();
        open("/helpdesk");
        PageMetrics metrics = new PageMetrics(page);
        refreshOften(0, WARM_UP);
        page.clock().runFor(20_000);
        Footprint before = Footprint.of(metrics);

        refreshOften(WARM_UP, WARM_UP + REFRESHES);
        page.clock().runFor(20_000);
        Footprint after = Footprint.of(metrics);

        report("before", before);
        report("after", after);
        assertThat(after.nodes()).isLessThan(before.nodes() * 1.1);
        assertThat(after.listeners()).isLessThanOrEqualTo(before.listeners());
        assertThat(after.heapBytes()).isLessThan(before.heapBytes() * 1.25);
    }
}
