package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 5,000 tickets. Tests assert that the page is correct; times are only reported, since they depend on the load of the
 * machine.
 */
@Tag("slow")
@DirectAndBehindGateway
class LargeBoardTest extends BrowserTest {

    private static final int TICKETS = 5_000;
    /** Notes when rows have first been laid out and painted. */
    private static final String OBSERVE_ROWS = """
            const measure = () => {
              const row = document.querySelector('tbody tr[data-key]');
              if (row !== null && row.getBoundingClientRect().height > 0) {
                setTimeout(() => { window.firstRows = performance.now(); });
              } else {
                requestAnimationFrame(measure);
              }
            };
            requestAnimationFrame(measure);
            """;

    private static final String RESPONSE_TO_ROWS =
            "window.firstRows - performance.getEntriesByType('navigation')[0].responseStart";
    private static final String OBSERVE_KEYS = """
            window.keyTimes = [];
            new PerformanceObserver(list => list.getEntries().filter(entry => entry.name === 'keydown')
              .forEach(entry => window.keyTimes.push(entry.duration))).observe({type: 'event', durationThreshold: 16});
            """;
    private static final String OBSERVE_FRAMES = """
            window.frameTimes = [];
            let last = performance.now();
            const next = now => { window.frameTimes.push(now - last); last = now; requestAnimationFrame(next); };
            requestAnimationFrame(next);
            """;

    private final PagePerformance report = new PagePerformance();

    private static ScriptedBoard large() {
        return ScriptedBoard.of(1500, 1000, 500, 2000);
    }

    private static ScriptedBoard changed(int round) {
        ScriptedBoard changed = large();
        for (int i = 0; i < 100; i++) {
            long id = 10_000 + i * 11L;
            changed.without(id).with(1, ScriptedTicket.of(id).subject("Changed in round " + round));
        }
        return changed;
    }

    private void openLarge() {
        beacon.codex().show(large());
        open("/helpdesk");
        assertThat(ticketRows()).hasCount(TICKETS);
    }

    private Locator ticketRows() {
        return page.locator("tbody tr[data-key]");
    }

    /** As a quick typist: ten keys a second. */
    private void pressAndSee(String key) {
        page.keyboard().press(key);
        page.evaluate("new Promise(seen => setTimeout(seen, 100))");
    }

    private double[] numbers(String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }

    @Test
    void firstRows_arePaintedAfterResponse() {
        page.addInitScript(OBSERVE_ROWS);
        double[] times = new double[5];
        for (int round = 0; round < times.length; round++) {
            openLarge();
            times[round] = numbers("[" + RESPONSE_TO_ROWS + "]")[0];
        }

        report.write(deployment + ": first rows painted after the response's first byte", "ms", times);
    }

    @Test
    void typing_filtersRows() {
        openLarge();
        page.focus("#find");
        page.evaluate(OBSERVE_KEYS);
        MainThread thread = new MainThread(page);
        List<String> keys = Stream.of(List.of("v", "p", "n", "Space", "h", "a"), List.of("1", "0", "0", "0"))
                .flatMap(word -> Stream.concat(word.stream(), Collections.nCopies(word.size(), "Backspace").stream()))
                .toList();

        keys.forEach(this::pressAndSee);
        report.write(
                deployment + ": a key in the find box, until the result is painted", "ms", numbers("window.keyTimes"));
        MainThread.Work[] work = keys.stream()
                .map(key -> thread.of(() -> page.keyboard().press(key)))
                .toArray(MainThread.Work[]::new);

        report.write(deployment + ": a key in the find box", work);
        assertThat(ticketRows()).hasCount(TICKETS);
    }

    @Test
    void refreshOf100Rows_updatesAllOfThem() {
        openLarge();
        MainThread thread = new MainThread(page);

        MainThread.Work[] work = IntStream.range(0, 10)
                .mapToObj(round -> {
                    beacon.codex().show(changed(round));
                    return thread.of(() -> page.evaluate(REFRESH));
                })
                .toArray(MainThread.Work[]::new);

        report.write(deployment + ": a refresh that changes 100 of 5,000 rows", work);
        assertThat(page.locator("tbody [data-field=subject] >> text=Changed in round 9"))
                .hasCount(100);
    }

    @Test
    void scrolling_showsRows() {
        openLarge();
        page.locator("#s1-items-body tr").nth(3).hover();
        page.evaluate(OBSERVE_FRAMES);

        MainThread.Work work = new MainThread(page).of(() -> {
            for (int turn = 0; turn < 60; turn++) {
                page.mouse().wheel(0, 400);
            }
        });

        report.write(deployment + ": time between frames while scrolling", "ms", numbers("window.frameTimes"));
        report.write(deployment + ": scrolling by 24,000 px", work);
        assertThat(page.evaluate(
                        "Math.max(scrollY, document.querySelector('#s1-container .table-wrapper').scrollTop) > 10000"))
                .isEqualTo(true);
    }
}
