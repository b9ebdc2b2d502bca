package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layout of counts, sections, chips and sirens. */
@DirectAndBehindGateway
class LayoutTest extends BrowserTest {

    private static final String IN_SIGHT = """
            nodes => nodes.filter(node => {
              const box = node.getBoundingClientRect();
              const hit = document.elementFromPoint(box.x + 40, box.y + box.height / 2);
              return box.top >= 0 && box.bottom <= innerHeight && hit !== null && node.contains(hit);
            }).length
            """;

    /** Whether soon eight rows of the last section are seen. */
    static final String SHOWN_IN_SIGHT = """
            async () => {
              const inSight = row => {
                const clip = row.closest('.table-wrapper').getBoundingClientRect();
                const box = row.getBoundingClientRect();
                return !row.hidden && box.top >= Math.max(clip.top, 0) && box.bottom <= Math.min(clip.bottom, innerHeight);
              };
              for (let frame = 0; frame < 300; frame++) {
                if ([...document.querySelectorAll('#s4-items-body tr')].filter(inSight).length >= 8) { return true; }
                await new Promise(requestAnimationFrame);
              }
              return false;
            }
            """;

    private static final String MISPLACED_HEADINGS = """
            [...document.querySelectorAll('.data-table')].flatMap(table => [...table.tHead.rows[0].cells].filter((heading, i) => {
              const above = heading.getBoundingClientRect();
              const below = table.tBodies[1].rows[0].cells[i].getBoundingClientRect();
              return Math.abs(above.left - below.left) > 1 || Math.abs(above.width - below.width) > 1;
            })).map(heading => heading.textContent)
            """;

    /** How much of a row is cut at the end of a section, or blank there; in px, the worst. */
    private static final String RESTS_OF_ROWS = """
            Math.max(...[...document.querySelectorAll('.card')].map(card => {
              const clip = card.querySelector('.table-wrapper').getBoundingClientRect();
              const boxes = [...card.querySelectorAll('tbody tr')].map(row => row.getBoundingClientRect());
              const rest = Math.min(...boxes.map(box => Math.abs(box.bottom - clip.bottom)));
              return Math.max(rest, card.getBoundingClientRect().bottom - clip.bottom - 1);
            }))
            """;

    @Test
    void desktop_showsFourHeadingsAndTwentyRows() {
        open("/helpdesk");

        assertThat(page.locator("h2.card__title").evaluateAll(IN_SIGHT)).isEqualTo(4);
        assertThat((int) page.locator("tbody tr").evaluateAll(IN_SIGHT)).isGreaterThanOrEqualTo(20);
        assertThat(page.evaluate("document.scrollingElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
        picture("board-1440x900-light");
    }

    /** At both widths: rows of two lines, and of one. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "1920, 1080"})
    void headings_alignWithColumns(int width, int height) {
        page.setViewportSize(width, height);
        open("/helpdesk?sort=s1:-updated,s2:created");

        assertThat((List<?>) page.evaluate(MISPLACED_HEADINGS)).isEmpty();
        assertThat((List<?>) page.locator(".sortable-header")
                        .evaluateAll("all => all.filter(node => node.scrollWidth > node.clientWidth)"
                                + ".map(node => node.textContent)"))
                .as("headings that are cut")
                .isEmpty();
    }

    @Test
    void scrollingSection_endsWithWholeRow() {
        open("/helpdesk");
        assertThat(page.locator("#s1-items-body tr")).hasCount(14);

        assertThat(((Number) page.evaluate(RESTS_OF_ROWS)).doubleValue()).isLessThan(1.5);
    }

    @Test
    void phone_hasNoSidewaysScrolling() {
        open("/helpdesk");
        page.setViewportSize(1920, 1080);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture("board-1920x1080-dark");

        page.setViewportSize(390, 844);
        picture("board-390x844-dark");

        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void themeAttribute_overridesSystemTheme() {
        open("/helpdesk");

        for (String theme : List.of("dark", "light")) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(theme.equals("dark") ? ColorScheme.LIGHT : ColorScheme.DARK));
            page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
            assertThat(page.locator("html")).hasCSS("color-scheme", theme);
        }
    }

    @Test
    void total_isShownWithSirensAboveThreshold() {
        open("/helpdesk");

        assertThat(page.locator("#total-active-items-count")).hasText("47");
        assertThat(page.locator("#siren-left")).hasClass("siren siren--left active");
        assertThat(page).hasTitle("(47) Helpdesk");
        assertThat(page.locator("h1")).hasText("Beacon - Ticket Dashboard");
    }

    @Test
    void sirens_haveHysteresisAndRespectReducedMotion() {
        open("/helpdesk");
        beacon.codex().show(ScriptedBoard.of(30, 0, 0, 0));
        refresh();
        assertThat(page.locator("#siren-left")).hasClass("siren siren--left active");

        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.locator("#siren-left")).hasCSS("animation-name", "none");

        beacon.codex().show(ScriptedBoard.of(27, 0, 0, 0));
        refresh();
        assertThat(page.locator("#siren-left")).hasClass("siren siren--left");

        beacon.codex().show(ScriptedBoard.of(30, 0, 0, 0));
        refresh();
        assertThat(page.locator("#siren-left")).hasClass("siren siren--left");
    }

    @Test
    void sirens_useThresholdOfView(@TempDir Path folder) throws IOException {
        Path views = Files.writeString(folder.resolve("views.yaml"), """
                views:
                  - slug: helpdesk
                    siren_threshold: 50
                  - slug: professional-services
                    siren_threshold: 2
                """);
        try (LiveBeacon other = newBeacon(DemoUser.VISITOR, Map.of("BEACON_VIEWS_FILE", views.toString()))) {
            ScriptedBoard board = ScriptedBoard.everyday();
            for (long id = 1; id <= 3; id++) {
                board.with(1, ScriptedTicket.of(id).group(19000234009L));
            }
            other.codex().show(board);

            openAt(other, "/helpdesk");
            assertThat(page.locator("#total")).containsText("47");
            assertThat(page.locator(".siren.active")).hasCount(0);

            openAt(other, "/professional-services");
            assertThat(page.locator("#total")).containsText("3");
            assertThat(page.locator(".siren.active")).hasCount(2);
        }
    }

    @Test
    @DirectOnly("the red of the platform depends on its theme")
    void onlySection3_hasDangerColors() {
        open("/helpdesk");

        assertThat(page.locator(".card__header--danger")).hasCount(1);
        assertThat(page.locator("#s3-container")).hasCSS("border-top-color", "rgb(198, 43, 34)");
    }

    @Test
    void lastSync_warnsWithoutRefresh() {
        page.clock().install();
        beacon.codex().show(ScriptedBoard.everyday().lastSync(Optional.of(Instant.now())));
        open("/helpdesk");
        page.evaluate("window.AUTO_REFRESH_MS = 0");
        assertThat(page.locator("#last-sync")).not().hasClass(Pattern.compile("status-text--warning"));

        page.clock().fastForward("40:00");

        assertThat(page.locator("#last-sync-age")).hasText(Pattern.compile("4[0-5] min ago"));
        assertThat(page.locator("#last-sync")).hasClass(Pattern.compile("status-text--warning"));
    }

    @Test
    void lastSync_showsAgeAndWarnsWhenOld() {
        Instant fourMinutesAgo = Instant.now().minus(Duration.ofMinutes(4));
        beacon.codex().show(ScriptedBoard.everyday().lastSync(Optional.of(fourMinutesAgo)));
        open("/helpdesk");
        assertThat(page.locator("#last-sync-age")).hasText(Pattern.compile("[45] min ago"));
        assertThat(page.locator("#last-sync[data-old]")).hasCount(0);

        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .lastSync(Optional.of(ScriptedCodex.START.minus(Duration.ofMinutes(45)))));
        refresh();

        assertThat(page.locator("#last-sync[data-old]")).hasCount(1);
    }

    @Test
    void missingSyncTime_isUnknown() {
        beacon.codex().show(ScriptedBoard.everyday().lastSync(Optional.empty()));

        open("/helpdesk");

        assertThat(page.locator("#dashboard-generated-time")).hasText("unknown");
    }

    @Test
    void summary_countsAndLinksToSections() {
        open("/helpdesk");

        assertThat(page.locator("#summary [data-section=s1]")).containsText("Open 14");
        int red = page.locator("#s1-items-body tr[data-sla=red]").count();
        assertThat(page.locator("#summary [data-section=s1] [data-sla-count=red]"))
                .hasText("■ " + red);

        page.setViewportSize(700, 600);
        page.click("#summary [data-section=s4]");
        assertThat(page.locator("#s4-title")).isInViewport();
    }

    @Test
    void emptySection_hasOneLine() {
        beacon.codex().show(ScriptedBoard.of(3, 0, 0, 2));

        open("/helpdesk");

        assertThat(page.locator("#s2-no-items-message")).hasText("No tickets in this category.");
        assertThat(page.locator("#s2-container").boundingBox().height).isLessThan(40);
        picture("empty-sections");
    }

    @Test
    void largeSection_showsRowsInViewportAtEveryScrollPosition() {
        beacon.codex().show(ScriptedBoard.of(300, 5, 5, 300));
        open("/helpdesk");
        assertThat(rows(4)).hasCount(300);
        assertThat(page.locator("tbody tr[hidden]")).not().hasCount(0);

        for (int top : new int[] {2_000, 6_000, 0, 100_000}) {
            page.evalOnSelector("#s4-container .table-wrapper", "(node, top) => { node.scrollTop = top; }", top);
            assertRowsInSight();
        }

        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("tbody tr[hidden]")).hasCount(0);
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("tbody tr[hidden]")).not().hasCount(0);

        page.fill("#find", "vpn");
        assertRowsInSight();
        page.fill("#find", "");
        assertThat(rows(4)).hasCount(300);
        assertRowsInSight();
    }

    /** Behind the gateway the scripts may still be completing the rows that the page did not carry. */
    private void assertRowsInSight() {
        if (deployment == Deployment.DIRECT) {
            assertThat(page.evaluate(SHOWN_IN_SIGHT)).isEqualTo(true);
        } else {
            page.waitForFunction(SHOWN_IN_SIGHT);
        }
    }
}
