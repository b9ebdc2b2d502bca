package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links for screens, created on the page by an administrator. */
@DirectAndBehindGateway
class DisplayLinkDialogTest extends BrowserTest {

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(new DemoUser("a-1", "admin", "Admin", "admin"), Map.of());
    }

    @Test
    void link_opensTheScreenInAnotherBrowser() {
        open("/helpdesk");
        page.click("#display-link");
        page.fill("#display-link-form [name=name]", "Entrance");
        page.selectOption("#display-link-form [name=show]", "counts");
        picture("display-link-" + deployment);
        assertAccessible("dialog of links");

        page.click("#display-link-form [type=submit]");

        assertThat(page.locator("#display-link-url")).hasValue(Pattern.compile(".+/display/helpdesk\\?token=.+"));
        assertThat(page.locator("#display-link-status")).containsText("It is not stored.");
        Page screen = newPage(new Browser.NewContextOptions());
        screen.navigate(page.inputValue("#display-link-url"));
        assertThat(screen.locator("#count")).hasText("47");
        assertThat(screen.locator("#name")).hasText("Entrance");
        assertThat(screen.url()).isEqualTo(origin() + "/display/helpdesk");
    }

    @Test
    void headerWithButton_hasOneLineOfControls() {
        open("/helpdesk");
        picture("header-of-admin-" + deployment);

        BoundingBox title = page.locator("h1").boundingBox();
        BoundingBox total = page.locator("#total").boundingBox();
        assertThat(title.y).isBetween(total.y, total.y + total.height);
        assertThat(page.locator("#beacon-header").boundingBox().height).isLessThan(60);
    }

    @Test
    void others_haveNoButton() throws IOException {
        try (LiveBeacon other = newBeacon()) {
            openAt(other, "/helpdesk");
            assertThat(page.locator("#display-link")).hasCount(0);
        }
    }
}
