package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Point 9: 5,000 tickets. What is asserted is that the page stays right; how long the main thread worked is written to
 * {@code target/page-performance.txt}, since a clock on a busy machine proves nothing.
 */
@Tag("slow")
class LargeBoardTest extends BrowserTest {

    private static final Path REPORT = Path.of("target", "page-performance.txt");

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
    }

    @Test
    void typingInTheFindBoxAnswersSoon() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");
        MainThread thread = new MainThread(page);
        String[] words = {"v", "vp", "vpn", "vpn h", "vpn ha", "vpn", "vp", "v", "", "1", "10", "100", "1000", ""};

        double[] times = Arrays.stream(words)
                .mapToDouble(word -> thread.busy(() -> page.fill("#find", word)))
                .toArray();

        report("a key in the find box", times);
        assertThat(page.locator("tbody tr")).hasCount(5_000);
    }

    @Test
    void aRefreshThatChangesAHundredRowsBlocksBriefly() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");
        MainThread thread = new MainThread(page);
        double[] times = new double[10];

        for (int round = 0; round < times.length; round++) {
            ScriptedBoard changed = large();
            for (int i = 0; i < 100; i++) {
                long id = 10_000 + i * 11L;
                changed.without(id).with(1, ScriptedTicket.of(id).subject("Changed in round " + round));
            }
            beacon.codex().show(changed);
            times[round] = thread.busy(this::refresh);
        }

        report("a refresh that changes 100 of 5,000 rows", times);
        assertThat(page.locator("tbody [data-field=subject] >> text=Changed in round 9"))
                .hasCount(100);
    }

    @Test
    void scrollingStaysSmooth() throws IOException {
        beacon.codex().show(large());
        open("/helpdesk");
        MainThread thread = new MainThread(page);
        double[] times = new double[60];

        for (int frame = 0; frame < times.length; frame++) {
            times[frame] = thread.busy(
                    () -> page.evaluate("document.querySelector('#s4-container .table-wrapper').scrollTop += 400"));
        }

        report("a frame of scrolling", times);
        assertThat(number("document.querySelector('#s4-container .table-wrapper').scrollTop"))
                .isGreaterThan(10_000);
    }
}
