package io.hivematrix.beacon.app.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;

/** The gateway's one worker: while it parses a page, every other request waits. Thread-safe. */
final class HtmlWorker {

    private volatile ParseCost cost = ParseCost.NONE;
    private final Semaphore worker = new Semaphore(1, true);

    void cost(ParseCost ofEachPage) {
        cost = ofEachPage;
    }

    /** Returns when no page is being parsed. */
    void awaitTurn() {
        worker.acquireUninterruptibly();
        worker.release();
    }

    /** Returns the page with the platform's parts. */
    byte[] decorate(byte[] html, String theme, String colorTheme) {
        worker.acquireUninterruptibly();
        try {
            long start = System.nanoTime();
            Document page = GatewayHtml.parse(new String(html, StandardCharsets.UTF_8));
            Duration duration = cost.of(page);
            byte[] decorated = PlatformParts.addTo(page, theme, colorTheme).getBytes(StandardCharsets.UTF_8);
            long rest;
            while ((rest = duration.toNanos() - (System.nanoTime() - start)) > 0) {
                LockSupport.parkNanos(rest);
            }
            return decorated;
        } finally {
            worker.release();
        }
    }
}
