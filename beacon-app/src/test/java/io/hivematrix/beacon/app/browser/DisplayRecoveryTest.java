package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Page;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.display.DisplayLinks;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.display.RedactionLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content of a screen while Beacon restarts, once its link has expired and with a wrong clock, without a keyboard. */
@DirectAndBehindGateway
class DisplayRecoveryTest extends DisplayBrowserTest {

    private static final double TIMEOUT_MS = 60_000;

    @Test
    void restartOfBeacon_needsNoKeyboard() throws Exception {
        page.clock().install();
        openDisplay("tickets", "");
        beacon.codex().show(ScriptedBoard.of(1, 0, 0, 0));

        beacon.restart(() -> {
            page.clock().runFor(120_000);
            assertThat(page.locator("#count")).hasText("47");
        });

        letTimePassUntil("#count", "1");
        assertThat(page.locator("#stale")).isHidden();
    }

    @Test
    void expiredLink_saysSo() {
        Duration validity = Duration.ofSeconds(10);
        Clock yesterday = Clock.offset(Clock.systemUTC(), validity.minusDays(1));
        DisplayLinks links = new DisplayLinks(
                new DisplaySettings(DisplayMode.LINK, new CookieSigningSecret(LiveBeacon.SECRET), Set.of(), 0),
                yesterday,
                UUID::randomUUID);
        page.clock().install();
        page.navigate(origin()
                + links.path(links.issue("Entrance", List.of(new ViewSlug("helpdesk")), RedactionLevel.TICKETS, 1)));
        assertThat(page.locator("#count")).hasText("47");

        letTimePassUntil("#message", "The link of this screen has expired. Ask an administrator for a new link.");

        assertThat(page.locator("#rows tr")).hasCount(0);
        page.reload();
        assertThat(page.locator("#message")).containsText("has expired");
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 30})
    void clock_isTheServers(long hoursOfBrowser) throws Exception {
        page.clock()
                .install(new InstallOptions()
                        .setTime(Instant.now()
                                .plus(Duration.ofHours(hoursOfBrowser))
                                .toString()));

        openDisplay("counts", "");

        Instant now = Instant.now();
        assertThat(page.locator("#clock"))
                .hasText(Pattern.compile("^(" + shortTime(now) + "|" + shortTime(now.plusSeconds(60)) + ")$"));
    }

    private void letTimePassUntil(String element, String text) {
        page.waitForCondition(
                () -> {
                    page.clock().runFor(20_000);
                    return page.locator(element).textContent().equals(text);
                },
                new Page.WaitForConditionOptions().setTimeout(TIMEOUT_MS));
    }

    private String shortTime(Instant time) {
        return String.valueOf(
                page.evaluate("ms => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(ms)", (double)
                        time.toEpochMilli()));
    }
}
