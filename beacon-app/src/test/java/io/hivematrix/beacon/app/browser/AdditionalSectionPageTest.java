package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fifth section of Codex, with a name from the configuration, on the page. */
@DirectAndBehindGateway
class AdditionalSectionPageTest extends BrowserTest {

    private static final long FIRST = 50_001;
    private static final long SECOND = 50_002;

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(DemoUser.VISITOR, Map.of("BEACON_SECTION_NAMES", "5=Waiting for parts"));
    }

    @BeforeEach
    void showTickets() {
        beacon.codex().show(boardWithFirst());
    }

    private static ScriptedBoard boardWithFirst() {
        return ScriptedBoard.everyday().with(5, ScriptedTicket.of(FIRST));
    }

    private void assertNoSidewaysScrolling() {
        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void newTicket_appearsInTheSection() {
        open("/helpdesk");
        refresh();
        assertThat(page.locator("#s5-title")).hasText("Waiting for parts (1)");
        assertThat(page.locator("#total")).containsText("48");

        beacon.codex().show(boardWithFirst().with(5, ScriptedTicket.of(SECOND)));
        refresh();

        assertThat(page.locator("#s5-title")).hasText("Waiting for parts (2)");
        assertThat(page.locator("#total")).containsText("49");
        field(SECOND, "subject").click();
        assertThat(page.locator("dialog[open]")).containsText("#" + SECOND);
        assertAccessible("five sections");
    }

    @Test
    void section_isSortedAndChosenByTheAddress() {
        beacon.codex().show(boardWithFirst().with(5, ScriptedTicket.of(SECOND)));
        open("/helpdesk?section=5&sort=s5:id");
        refresh();

        assertThat(keys(5)).containsExactly(String.valueOf(FIRST), String.valueOf(SECOND));
        assertThat(rows(1)).hasCount(0);
        page.locator("#s5-item-table [data-column=id] button").click();
        assertThat(keys(5)).containsExactly(String.valueOf(SECOND), String.valueOf(FIRST));
    }

    @Test
    void fiveCards_fitOnDesktop() {
        open("/helpdesk");
        refresh();
        BoundingBox other = page.locator("#s4-container").boundingBox();
        BoundingBox additional = page.locator("#s5-container").boundingBox();
        picture("five-sections-" + deployment);

        assertThat(additional.x).isEqualTo(other.x);
        assertThat(additional.width).isEqualTo(other.width);
        assertThat(additional.y).isGreaterThanOrEqualTo(other.y + other.height);
        assertNoSidewaysScrolling();
    }

    @Test
    void fiveCards_fitOnPhone() {
        page.setViewportSize(390, 844);
        open("/helpdesk");
        refresh();

        assertNoSidewaysScrolling();
        assertThat(page.locator("#s3-container").boundingBox().y)
                .isLessThan(page.locator("#s1-container").boundingBox().y);
        assertThat(page.locator("#s5-container").boundingBox().y)
                .isGreaterThan(page.locator("#s4-container").boundingBox().y);
        picture("five-sections-phone-" + deployment);
    }
}
