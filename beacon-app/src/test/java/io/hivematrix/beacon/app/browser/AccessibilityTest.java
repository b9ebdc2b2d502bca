package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accessibility: rules of axe, keyboard operation, contrast. */
@DirectAndBehindGateway
class AccessibilityTest extends BrowserTest {

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("status of 404");
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "720, 450", "390, 844", "320, 640"})
    void board_isAccessibleAtEverySize(int width, int height) {
        page.setViewportSize(width, height);
        open("/helpdesk?sort=-updated");

        assertAccessible("board");
        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void filteredBoardAndDialog_areAccessible() {
        open("/helpdesk?agent_id=19000234569&q=vpn");
        assertAccessible("filtered board");

        open("/helpdesk#ticket-10001");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        assertAccessible("details");
    }

    @Test
    void page_hasLandmarksAndSectionHeadings() {
        open("/helpdesk");

        for (AriaRole role : List.of(AriaRole.BANNER, AriaRole.MAIN, AriaRole.SEARCH, AriaRole.CONTENTINFO)) {
            assertThat(page.getByRole(role)).hasCount(1);
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasCount(4);
        assertThat(page.getByRole(AriaRole.TABLE)).hasCount(4);
        assertThat(page.getByRole(AriaRole.TABLE).first().getByRole(AriaRole.ROW))
                .hasCount(15);
    }

    @Test
    void keyboard_reachesAllControls() {
        beacon.codex().show(ScriptedBoard.of(1, 1, 1, 1));
        open("/helpdesk");
        page.evaluate("window.reached = new Set(); document.addEventListener('focusin', event =>"
                + " window.reached.add(event.target))");
        int stops = (int)
                page.evaluate(
                        "document.querySelectorAll('a[href], button:not([disabled]), select, input:not([type=hidden])').length");

        for (int i = 0; i < stops + 20; i++) {
            page.keyboard().press("Tab");
        }

        assertThat(page.evaluate("""
                        [...document.querySelectorAll('a[href], button:not([disabled]), select, input:not([type=hidden])')]
                          .filter(node => node.checkVisibility() && !window.reached.has(node)).map(node => node.outerHTML)
                        """)).isEqualTo(List.of());
    }

    /** Sticky elements at the top of the window or of a section hide nothing that the keyboard reaches (WCAG 2.4.11). */
    @ParameterizedTest
    @CsvSource({"1440, 900", "1024, 700", "800, 700"})
    void focusedElements_areVisible(int width, int height) {
        page.setViewportSize(width, height);
        beacon.codex().show(ScriptedBoard.of(30, 30, 4, 30));
        open("/helpdesk");
        page.evaluate("""
                () => {
                  window.obscured = [];
                  document.addEventListener("focusin", ({ target }) => {
                    const { x, y, width, height } = target.getBoundingClientRect();
                    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
                    if (!target.contains(hit) && !hit?.contains(target)) { window.obscured.push(target.outerHTML); }
                  });
                  [...document.querySelectorAll("tbody a")].at(-1).focus();
                }
                """);

        for (int i = 0; i < 130; i++) {
            page.keyboard().press("Shift+Tab");
        }

        assertThat(page.evaluate("window.obscured")).isEqualTo(List.of());
    }

    @Test
    void resultCount_isAnnouncedAfterTyping() {
        page.clock().install();
        open("/helpdesk");

        page.locator("#find").pressSequentially("printer");
        page.clock().runFor(1_000);

        assertThat(page.locator("#announcer")).hasText("8 of 47 tickets.");
        page.clock().runFor(31_000);
        assertThat(page.locator("#announcer")).isEmpty();
    }

    @Test
    void axe_findsNothingWithoutRowsAndWithoutDetails() {
        open("/helpdesk?q=nothing-has-this");
        assertAccessible("nothing found");

        open("/helpdesk#ticket-999");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This ticket is no longer active.");
        assertAccessible("details that cannot be had");
    }

    @Test
    void slaAndPriority_areReadableWithoutColor() {
        open("/helpdesk");

        assertThat(page.evaluate("""
                        (() => {
                          const symbols = {};
                          document.querySelectorAll('tbody tr').forEach(row => {
                            (symbols[row.dataset.sla] ??= new Set()).add(row.querySelector('[data-field=symbol]').textContent);
                          });
                          return Object.values(symbols).map(set => set.size).concat(new Set(Object.values(symbols).flatMap(set => [...set])).size);
                        })()
                        """)).isEqualTo(List.of(1, 1, 1, 1, 4));
    }

    @Test
    void print_hasAllRowsAndNoControls() {
        beacon.codex().show(ScriptedBoard.of(60, 1, 1, 1));
        open("/helpdesk");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#filters")).isHidden();
        assertThat(page.locator("#actions")).isHidden();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('#s1-container .table-wrapper')).overflowY"))
                .isEqualTo("visible");
        picture("print");
    }
}
