package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points 3 and 8: what the server writes is what the scripts then make of the board, so that nothing flickers at load. */
@DirectAndBehindGateway
@SuppressWarnings("NullAway") // null is a value of the JSON
class FirstPaintTest extends BrowserTest {

    private static final String SCRIPTS = "**/js/main.js*";

    /** The page line by line, without parts that need scripts: times of the viewer, buttons, spacers. */
    private static final String LINES = """
            () => {
              const page = document.querySelector("#beacon").cloneNode(true);
              page.querySelectorAll("template, #actions, #last-sync-age, #live-state, tbody[aria-hidden]").forEach(node => node.remove());
              page.querySelector("#refresh-banner").replaceChildren();
              page.querySelectorAll("time").forEach(time => {
                time.textContent = "";
                time.removeAttribute("title");
              });
              return page.innerHTML.replaceAll(/\\s*<(?!\\/)/g, "\\n<");
            }
            """;

    /** Returns a property of the page before its scripts run, and after. */
    private <T> List<T> beforeAndAfter(String path, Supplier<T> sight) {
        page.route(
                SCRIPTS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        page.navigate(origin() + path);
        T before = sight.get();
        page.unroute(SCRIPTS);
        open(path);
        return List.of(before, sight.get());
    }

    private List<String> lines() {
        return Arrays.stream(page.evaluate(LINES).toString().split("\n"))
                .map(String::strip)
                .collect(Collectors.toList());
    }

    private static ScriptedBoard oddBoard() {
        return ScriptedBoard.everyday()
                .lastSync(Optional.of(Instant.now()))
                .with(1, ScriptedTicket.of(501).subject(null).requester("").sla("sla-none", ""))
                .with(2, ScriptedTicket.of(502).carriedBy(42, "Old Hand").requester("\u0639\u0644\u064a"))
                .with(4, ScriptedTicket.of(9_007_199_254_740_993L).subject("\"quoted\" & <b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sort=-sla",
                "?sort=s1:id,s3:-created&section=3,1",
                "?agent_id=unassigned&priority=high,URGENT&q=%20the%20",
                "?agent_id=019000234569",
                "?agent_id=42",
                "?agent_id=4711",
                "?q=%23"
            })
    @DirectOnly("behind the gateway scripts complete the page, see LightPageTest")
    void scripts_doNotChangeTheRenderedPage(String query) {
        beacon.codex().show(oddBoard());

        List<List<String>> sights = beforeAndAfter("/helpdesk" + query, this::lines);

        assertThat(sights.get(1)).isEqualTo(sights.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1024, 390})
    void scripts_causeNoLayoutShift(int width) {
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .lastSync(Optional.of(Instant.now().minus(Duration.ofMinutes(59)))));
        page.setViewportSize(width, 800);

        List<Double> tops =
                beforeAndAfter("/helpdesk", () -> page.locator("#board").boundingBox().y);

        assertThat(tops.get(1)).isEqualTo(tops.get(0));
    }

    @Test
    void wideIds_haveTheirWidthBeforeScripts() {
        beacon.codex().show(oddBoard());

        List<Double> widths = beforeAndAfter(
                "/helpdesk", () -> page.locator("tbody td").first().boundingBox().width);

        assertThat(widths.get(1)).isEqualTo(widths.get(0));
    }
}
