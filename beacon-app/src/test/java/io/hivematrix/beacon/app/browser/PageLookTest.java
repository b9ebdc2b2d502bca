package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the first view, in which order, and what moves. */
@DirectAndBehindGateway
class PageLookTest extends BrowserTest {

    private static final String SECTION_ORDER =
            "[...document.querySelectorAll('section.card')].map(card => card.id.slice(0, 2))";

    /** Rows whose SLA text has more than one line although the subject beside it is not truncated. */
    private static final String BROKEN_SLA_TEXTS = """
            [...document.querySelectorAll("tbody tr[data-key]")].filter(row => {
              const range = document.createRange();
              range.selectNodeContents(row.querySelector("[data-field=sla-text]"));
              const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
              const subject = row.querySelector("[data-field=subject]");
              return lines > 1 && subject.scrollWidth <= subject.clientWidth;
            }).map(row => row.querySelector("[data-field=sla-text]").textContent)
            """;

    private static final String ANIMATED = """
            [...new Set(document.getAnimations().filter(animation => animation.playState === "running")
              .map(({ effect }) => effect.target).filter(node => node.closest("#beacon")).map(node => node.id || node.dataset.key))].sort()
            """;

    private static final String CHIP_LINES =
            "new Set([...document.querySelectorAll('#chips > a')].filter(chip => getComputedStyle(chip).visibility === 'visible')"
                    + ".map(chip => chip.offsetTop)).size";

    private static ScriptedBoard manyAgents(int count) {
        ScriptedBoard board = new ScriptedBoard();
        for (int agent = 1; agent <= count; agent++) {
            board.with(1, ScriptedTicket.of(agent).carriedBy(agent, "Agent Number " + agent));
        }
        return board;
    }

    @Test
    void oneColumn_showsSection3First() {
        page.setViewportSize(390, 844);
        open("/helpdesk");

        assertThat(page.evaluate(SECTION_ORDER)).isEqualTo(List.of("s3", "s1", "s2", "s4"));
        assertThat(rows(3).first()).isInViewport();
        assertThat(page.locator("#total-active-items-count")).isInViewport();

        page.setViewportSize(1440, 900);
        assertThat(page.locator("#sections > div:nth-child(2) > #s3-container:first-child"))
                .hasCount(1);
        assertThat(page.evaluate(SECTION_ORDER)).isEqualTo(List.of("s1", "s2", "s3", "s4"));
    }

    @Test
    void oneColumn_emptySection3StaysInPlace() {
        beacon.codex().show(ScriptedBoard.of(2, 1, 0, 1));
        page.setViewportSize(390, 844);
        open("/helpdesk");
        assertThat(page.evaluate(SECTION_ORDER)).isEqualTo(List.of("s1", "s2", "s3", "s4"));

        beacon.codex().show(ScriptedBoard.of(2, 1, 1, 1));
        refresh();

        assertThat(page.evaluate(SECTION_ORDER)).isEqualTo(List.of("s3", "s1", "s2", "s4"));
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1920, 1080", "390, 844"})
    void agents_takeTwoLinesAndTheRestIsBehindMore(int width, int height) {
        page.setViewportSize(width, height);
        beacon.codex().show(manyAgents(60));
        open("/helpdesk");

        assertThat(page.locator("#more-agents")).isVisible();
        assertThat(page.locator("#chips [data-overflow]")).not().hasCount(0);
        assertThat(page.evaluate(CHIP_LINES)).isEqualTo(2);

        page.click("#more-agents");
        assertThat(page.locator("#chips [data-overflow]")).hasCount(0);
        assertThat(page.locator("#chips > a").last()).isVisible();
        assertThat(page.locator("#more-agents")).hasText("Less");

        page.click("#more-agents");
        assertThat(page.locator("#chips [data-overflow]")).not().hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1440, 900", "1920, 1080"})
    void slaTexts_haveOneLineWhileTheirRowHasFreeSpace(int width, int height) {
        page.setViewportSize(width, height);
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .with(1, ScriptedTicket.of(1).sla("sla-overdue", "FR Overdue by 21 min")));
        open("/helpdesk");

        assertThat(page.evaluate(BROKEN_SLA_TEXTS)).isEqualTo(List.of());
        assertThat(page.locator("tr[data-key='1'] .sla-status").boundingBox().height)
                .isLessThan(20);
    }

    @Test
    void onlySirensAndNewlyOverdueTickets_areAnimated() {
        page.clock().install();
        beacon.codex()
                .show(ScriptedBoard.everyday().with(1, ScriptedTicket.of(7).sla("sla-warning", "Due in 2h")));
        open("/helpdesk");
        assertThat(page.evaluate(ANIMATED)).isEqualTo(List.of("siren-left", "siren-right"));

        beacon.codex()
                .show(ScriptedBoard.everyday().with(1, ScriptedTicket.of(7).sla("sla-overdue", "Overdue by 1 min")));
        refresh();
        assertThat(page.locator("tr[data-just-overdue]")).hasCount(1);
        assertThat(page.evaluate(ANIMATED)).isEqualTo(List.of("7", "siren-left", "siren-right"));
        page.clock().runFor(10_000);
        assertThat(page.locator("tr[data-just-overdue]")).hasCount(0);

        page.emulateMedia(
                new com.microsoft.playwright.Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.evaluate(ANIMATED)).isEqualTo(List.of());
    }

    /** The platform's styles let these levels blink. */
    @ParameterizedTest
    @CsvSource({"61, count-critical", "91, count-emergency"})
    void highTotals_doNotBlink(int total, String level) {
        beacon.codex().show(ScriptedBoard.of(total, 0, 0, 0));
        open("/helpdesk");

        assertThat(page.locator(".ticket-count-number")).hasClass("ticket-count-number " + level);
        assertThat(page.evaluate(ANIMATED)).isEqualTo(List.of("siren-left", "siren-right"));
    }

    @Test
    void slaClass_isTheOneCodexSends() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(3, ScriptedTicket.of(9).sla("sla-critical", "Update Overdue (Open, 1h ago)")));
        open("/helpdesk");

        assertThat(field(9, "sla")).hasClass("sla-status sla-critical");
        assertThat(page.locator("tr[data-key='9']")).hasAttribute("data-sla", "red");
    }

    @Test
    void liveRegionIsHidden_dialogIsFramed() {
        open("/helpdesk#ticket-10001");

        assertThat(page.evaluate("document.querySelector('#announcer').getBoundingClientRect().width <= 1"))
                .isEqualTo(true);
        assertThat(page.locator("#ticket-dialog")).hasCSS("border-top-width", "1px");
        assertThat(page.evaluate(
                        "(dialog => getComputedStyle(dialog).color === getComputedStyle(document.querySelector('#beacon')).color)"
                                + "(document.querySelector('#ticket-dialog'))"))
                .isEqualTo(true);
    }
}
