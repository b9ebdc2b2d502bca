package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts, controls, sections and edges at three sizes. */
@DirectAndBehindGateway
class LayoutDefectsTest extends BrowserTest {

    private static final int[][] SIZES = {{1920, 1080}, {1440, 900}, {390, 844}};

    /** Awaits transitions, such as of the platform's panel; the sirens never end. */
    private static final String UNTIL_NOTHING_MOVES = """
            async () => {
              await new Promise(requestAnimationFrame);
              const moves = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
              await Promise.all(moves.map(({ finished }) => finished));
            }
            """;

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(new DemoUser("a-1", "admin", "Admin", "admin"), Map.of());
    }

    private void assertNoDefectAtAnySize(String state) {
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            page.evaluate(UNTIL_NOTHING_MOVES);
            assertThat(new LayoutDefects(page).ofBoard())
                    .as("%s, %s×%s", state, size[0], size[1])
                    .isEmpty();
        }
    }

    @Test
    void board_hasNoDefect() {
        open("/helpdesk?sort=s1:-updated,s3:subject");

        assertNoDefectAtAnySize("board");
    }

    @Test
    void filteredBoard_hasNoDefect() {
        open("/helpdesk?q=vpn");

        assertNoDefectAtAnySize("filtered board");
    }

    @Test
    void boardWithoutTickets_hasNoDefect() {
        beacon.codex().show(new ScriptedBoard());
        open("/helpdesk");

        assertThat(page.locator(".empty-state:visible")).hasCount(4);
        assertNoDefectAtAnySize("board without tickets");
        page.setViewportSize(1440, 900);
        assertThat(page.locator("section.card").evaluateAll("cards => cards.every(card => card.offsetHeight < 40)"))
                .isEqualTo(true);
    }

    @Test
    void dialogs_haveNoDefect() {
        open("/helpdesk");
        page.locator("[data-field=subject]").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        assertNoDefectOfControls("ticket dialog");
        for (String button : List.of("alerts", "display-link")) {
            page.keyboard().press("Escape");
            page.click("#" + button);
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            assertNoDefectOfControls(button);
        }
    }

    private void assertNoDefectOfControls(String state) {
        assertThat(new LayoutDefects(page).ofControls()).as(state).isEmpty();
    }
}
