package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Point 2: board, dialogs and documentation are readable in all colour themes, light and dark. */
@DirectAndBehindGateway
class ThemeContrastTest extends BrowserTest {

    /** Shows what appears on special occasions. */
    private static final String SHOW_MESSAGES = """
            () => {
              document.querySelectorAll("#banners .alert").forEach(banner => {
                banner.hidden = false;
                banner.append("Text of a banner");
              });
              for (const style of ["info", "success", "error"]) {
                document.getElementById("toasts").insertAdjacentHTML("beforeend", `<div class="toast toast--${style}">Toast</div>`);
              }
            }
            """;

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(new DemoUser("a-1", "admin", "Admin", "admin"), Map.of());
    }

    @Test
    void boardAndDialogs_areReadableInAllThemes() {
        ThemeContrast contrast = ThemeContrast.ofAllThemes(page, deployment);
        beacon.codex().show(ScriptedBoard.of(8, 4, 4, 0));
        open("/helpdesk?sort=-updated&agent_id=4711");
        contrast.assertReadable("board without tickets", "#sections");
        open("/helpdesk?sort=-updated");
        beacon.codex().show(ScriptedBoard.of(8, 4, 4, 0).with(1, ScriptedTicket.of(555)));
        refresh();
        assertThat(page.locator("tr[data-key='555'] [data-flag]")).hasText("new");
        page.evaluate(SHOW_MESSAGES);
        contrast.assertReadable("board", "#beacon");

        page.locator("[data-field=subject]").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        contrast.assertReadable("ticket dialog", "dialog[open]");
        page.keyboard().press("Escape");
        page.click("#alerts");
        assertThat(page.locator("#alert-dialog")).isVisible();
        contrast.assertReadable("dialog of alerts", "dialog[open]");
        page.keyboard().press("Escape");
        page.click("#display-link");
        assertThat(page.locator("#display-link-dialog")).isVisible();
        contrast.assertReadable("dialog of links", "dialog[open]");
    }

    @Test
    void docs_areReadableInBothModes() {
        beacon.codex().show(ScriptedBoard.of(1, 0, 0, 0));
        assertThat(tryOut("showBoard", "")).containsText("requester_name");

        ThemeContrast.ofModes(page)
                .assertReadable("documentation", deployment == Deployment.DIRECT ? "#swagger-ui" : "[id$=-showBoard]");
    }
}
