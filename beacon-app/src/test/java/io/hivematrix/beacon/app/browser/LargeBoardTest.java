package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Point 9: 5,000 tickets. What is asserted is that the page stays right; how long things took is written to {@code
 * target/page-performance.txt}, since a clock on a busy machine proves nothing.
 */
@Tag("slow")
class LargeBoardTest extends BrowserTest {

    private static final Path REPORT = Path.of("target", "page-performance.txt");

    /** Runs an action and tells how long the main thread was busy until the next frame was on its way, in ms. */
    private static final String TIMED = """
            async action => {
              const began = performance.now();
              await (0, eval)(action);
              document.body.getBoundingClientRect();
              await new Promise(resolve => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; requestAnimationFrame(() => channel.port2.postMessage(0)); });
              return performance.now() - began;
            }
            """;

    private static ScriptedBoard large() {
        return ScriptedBoard.of(1500, 1000, 500, 2000);
    }

    private static void report(String what, double... ms) throws IOException {
        double[] sorted = ms.clone();
        Arrays.sort(sorted);
        String line = String.format(
                Locale.ROOT,
                "%-60s median %7.1f ms, worst %7.1f ms (n=%d)%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                sorted.length);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private double timed(String action) {
        return ((Number) page.evaluate(TIMED, action)).doubleValue();
    }

    private double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    @Test
    void firstRowsComeSoonAfterTheResponse() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");

        assertThat(page.locator("tbody tr")).hasCount(5_000);
        report(
                "first contentful paint after the response's first byte",
                number("performance.getEntriesByName('first-contentful-paint')[0].startTime"
                        + " - performance.getEntriesByType('navigation')[0].responseStart"));
        report(
                "DOM complete after the response's first byte",
                number("(nav => nav.domContentLoadedEventEnd - nav.responseStart)"
                        + "(performance.getEntriesByType('navigation')[0])"));
    }

    @Test
    void typingInTheFindBoxAnswersSoon() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");
        String type = "find.value = '%s'; find.dispatchEvent(new Event('input', {bubbles: true}))";
        String[] words = {"v", "vp", "vpn", "vpn h", "vpn ha", "vpn", "vp", "v", "", "1", "10", "100", "1000", ""};

        double[] times = Arrays.stream(words)
                .mapToDouble(word -> timed(type.formatted(word)))
                .toArray();

        report("a key in the find box, until the next frame", times);
        assertThat(page.locator("tbody tr")).hasCount(5_000);
    }

    @Test
    void aRefreshThatChangesAHundredRowsBlocksBriefly() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");
        double[] blocked = new double[10];

        for (int round = 0; round < blocked.length; round++) {
            ScriptedBoard changed = large();
            for (int i = 0; i < 100; i++) {
                long id = 10_000 + i * 11L;
                changed.without(id).with(1, ScriptedTicket.of(id).subject("Changed in round " + round));
            }
            beacon.codex().show(changed);
            page.evaluate(
                    "window.tasks = []; window.watch ??= new PerformanceObserver(list =>"
                            + " list.getEntries().forEach(task => window.tasks.push(task.duration))); watch.observe({type: 'longtask'})");
            refresh();
            page.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 100)))");
            blocked[round] = number("Math.max(0, ...window.tasks)");
        }

        report("longest task of a refresh that changes 100 of 5,000 rows", blocked);
        assertThat(page.locator("tbody [data-field=subject] >> text=Changed in round 9"))
                .hasCount(100);
    }

    @Test
    void scrollingStaysSmooth() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");

        @SuppressWarnings("unchecked") // the script gives a list of numbers
        double[] frames = ((List<Number>) page.evaluate("""
                        new Promise(resolve => {
                          const scroller = document.querySelector('#s4-container .table-wrapper');
                          const frames = [];
                          let before = performance.now();
                          (function step(now) {
                            frames.push(now - before);
                            before = now;
                            scroller.scrollTop += 200;
                            frames.length < 120 ? requestAnimationFrame(step) : resolve(frames.slice(2));
                          })(before);
                        })
                        """))
                .stream().mapToDouble(Number::doubleValue).toArray();

        report("time between frames while scrolling", frames);
        assertThat(number("document.querySelector('#s4-container .table-wrapper').scrollTop"))
                .isGreaterThan(10_000);
    }
}
