package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ages are those of the server's clock, whatever the browser's clock says. */
@DirectAndBehindGateway
class ClockDifferenceTest extends BrowserTest {

    @BeforeEach
    void signIn() {
        if (deployment == Deployment.GATEWAY) {
            beacon.user(Optional.of(DemoUser.VISITOR));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 5, 48})
    void wrongBrowserClock_changesNoAge(long hours) {
        page.clock()
                .install(new Clock.InstallOptions()
                        .setTime(Instant.now().plus(Duration.ofHours(hours)).toString()));
        Instant now = Instant.now();
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .with(1, ScriptedTicket.of(501).updatedAt(now.minus(Duration.ofMinutes(12))))
                        .lastSync(Optional.of(now.minus(Duration.ofMinutes(4)))));

        open("/helpdesk");

        assertThat(page.locator("#last-sync-age")).hasText(Pattern.compile("^· [45] min ago$"));
        assertThat(page.locator("#last-sync[data-old]")).hasCount(0);
        assertThat(field(501, "updated")).hasText(Pattern.compile("1[23]m ago"));
    }

    @Test
    void syncInTheFuture_isReported() {
        Instant future = Instant.now().plus(Duration.ofHours(3)).plus(Duration.ofMinutes(1));
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .with(1, ScriptedTicket.of(501).updatedAt(future))
                        .lastSync(Optional.of(future)));

        open("/helpdesk");

        assertThat(page.locator("#last-sync-age")).hasText("· in the future: check Codex's clock");
        assertThat(page.locator("#last-sync[data-old]")).hasCount(1);
        assertThat(field(501, "updated")).hasText(Pattern.compile("in 3h"));
    }
}
