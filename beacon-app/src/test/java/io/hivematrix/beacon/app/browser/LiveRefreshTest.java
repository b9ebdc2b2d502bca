package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that the page shows because of an event: the refresh interval is far longer than any test. */
@DirectAndBehindGateway
class LiveRefreshTest extends BrowserTest {

    private static final String SUBJECT = "tr[data-key='10005'] [data-field=subject]";

    /** Codex is asked seldom if a fetch takes long, as on a busy machine. */
    private static final double CHANGE_TIMEOUT_MS = 60_000;

    private final List<String> streams = new ArrayList<>();

    @BeforeEach
    void forgetStreams() {
        streams.clear();
    }

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(
                DemoUser.VISITOR, Map.of("BEACON_SNAPSHOT_TTL_SECONDS", "1", "AUTO_REFRESH_INTERVAL_SECONDS", "3600"));
    }

    @Override
    boolean receivesEvents() {
        return true;
    }

    @Test
    void changeAtCodex_isShownWithoutPolling() {
        openLive(page);
        changeSubject();
        awaitChange(page);
    }

    @Test
    void failureOfCodex_isShownWithoutPolling() {
        openLive(page);
        beacon.codex().failWith(503);
        assertThat(page.locator("#stale-banner")).isVisible(new IsVisibleOptions().setTimeout(CHANGE_TIMEOUT_MS));
        beacon.codex().show(ScriptedBoard.everyday());
        assertThat(page.locator("#stale-banner")).isHidden(new IsHiddenOptions().setTimeout(CHANGE_TIMEOUT_MS));
    }

    @Test
    void tabsOfOneBrowser_shareOneStream() {
        openLive(page);
        Page second = newPage(page.context());
        openLive(second);
        changeSubject();
        awaitChange(page);
        awaitChange(second);
        assertThat(streams).hasSize(1);
    }

    @Test
    void closedTab_handsTheStreamOver() {
        openLive(page);
        Page second = newPage(page.context());
        openLive(second);
        page.close();
        assertThat(second.locator("#live-state")).hasText("Live");
        changeSubject();
        awaitChange(second);
    }

    @Test
    void pause_endsTheStream_untilItContinues() {
        openLive(page);
        page.click("#pause-refresh");
        assertThat(page.locator("#live-state")).isEmpty();
        changeSubject();
        page.click("#pause-refresh");
        assertThat(page.locator("#live-state")).hasText("Live");
        awaitChange(page);
        assertThat(streams).hasSize(2);
    }

    /** What was reported between the end of a stream and the next one is lost. */
    @Test
    void interruptedStream_refreshesOnceItIsOpenAgain() {
        page.addInitScript("""
                const Stream = EventSource;
                window.EventSource = class extends Stream {
                  constructor(url) { super(url); window.stream = this; }
                };
                """);
        openLive(page);

        page.waitForResponse(
                "**/api/tickets/helpdesk?**", () -> page.evaluate("stream.dispatchEvent(new Event('error'))"));

        assertThat(page.locator("#live-state")).hasText("Live");
    }

    @Test
    void intervalOfZero_endsTheStream() {
        openLive(page);
        page.evaluate("window.AUTO_REFRESH_MS = 0");
        assertThat(page.locator("#live-state")).isEmpty();
    }

    @Test
    void browserWithoutLocks_polls() {
        page.addInitScript("delete Navigator.prototype.locks");
        open("/helpdesk");
        assertThat(page.locator("#live-state")).hasText("Every 3600 s");
        page.evaluate("window.AUTO_REFRESH_MS = 500");
        changeSubject();
        awaitChange(page);
    }

    private void openLive(Page tab) {
        tab.onRequest(request -> {
            if (request.url().contains("/events?")) {
                streams.add(request.url());
            }
        });
        tab.navigate(origin() + "/helpdesk");
        assertThat(tab.locator("#live-state")).hasText("Live");
    }

    private void changeSubject() {
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .without(10005)
                        .with(1, ScriptedTicket.of(10005).subject("Another subject")));
    }

    private void awaitChange(Page tab) {
        assertThat(tab.locator(SUBJECT)).hasText("Another subject", new HasTextOptions().setTimeout(CHANGE_TIMEOUT_MS));
    }
}
