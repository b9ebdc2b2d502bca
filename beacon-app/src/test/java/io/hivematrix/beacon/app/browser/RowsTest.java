package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of tickets: fields, ages, long texts. */
@DirectAndBehindGateway
class RowsTest extends BrowserTest {

    private static final long BEYOND_DOUBLE = 9_007_199_254_740_993L;

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration);
    }

    @Test
    void row_showsFieldsOfTicket() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(
                                1,
                                ScriptedTicket.of(501)
                                        .subject("Cannot print")
                                        .requester("Mia Tanaka")
                                        .agent(9)
                                        .priority(4)
                                        .sla("sla-overdue", "FR Overdue by 5.0 hours")
                                        .updatedAt(ago(Duration.ofMinutes(12)))
                                        .createdAt(ago(Duration.ofMinutes(310)))));

        open("/helpdesk");

        assertThat(field(501, "id")).hasText("#501");
        assertThat(field(501, "id")).hasAttribute("href", "https://msp.example/helpdesk/tickets/501");
        assertThat(field(501, "id")).hasAttribute("rel", "noopener noreferrer");
        assertThat(field(501, "subject")).hasText("Cannot print");
        assertThat(field(501, "requester")).hasText("Mia Tanaka");
        assertThat(field(501, "agent")).hasText("Jane Smith");
        assertThat(field(501, "priority")).hasClass("priority-badge priority-badge--urgent");
        assertThat(field(501, "sla")).hasClass("sla-status sla-overdue");
        assertThat(field(501, "symbol")).hasAttribute("aria-label", "Overdue");
        assertThat(field(501, "updated")).hasText(Pattern.compile("1[23]m ago"));
        assertThat(field(501, "created")).hasText("5h ago");
        field(501, "created").hover();
        assertThat(field(501, "created")).hasAttribute("title", Pattern.compile(".*20\\d\\d.*:.*"));
    }

    @Test
    void truncatedSubject_hasTitle() {
        String subject = "The label printer in the warehouse prints every second label twice "
                .repeat(3)
                .strip();
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(501).subject(subject)));
        open("/helpdesk");

        field(501, "subject").hover();

        assertThat(page.locator("tr[data-key='501'] td").nth(1)).hasAttribute("title", subject);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, 123501",
        "1920, 1080, 123501",
        "1440, 900, 9007199254740993",
        "1920, 1080, 1234567",
        "1920, 1080, 9007199254740993"
    })
    void importantTexts_areNotTruncatedInAnyFont(int width, int height, long number) {
        page.setViewportSize(width, height);
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ScriptedTicket.of(number).priority(4).sla("sla-overdue", "FR Overdue by 15.0 hours"))
                        .with(2, ScriptedTicket.of(502).sla("sla-warning", "Customer Replied (26m ago)")));
        open("/helpdesk");

        assertThat(page.locator("tbody td:is(:nth-child(1), :nth-child(n + 5))").evaluateAll("""
                        cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth
                            || (getComputedStyle(cell).overflowY === 'clip' && cell.scrollHeight > cell.clientHeight))
                          .map(cell => cell.textContent)
                        """))
                .isEqualTo(List.of());
    }

    @Test
    void ages_changeBetweenRefreshes() {
        page.clock().install();
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(501).updatedAt(ago(Duration.ofMinutes(5)))));
        open("/helpdesk");
        page.evaluate("window.AUTO_REFRESH_MS = 0");

        page.clock().fastForward("20:00");

        assertThat(field(501, "updated")).hasText(Pattern.compile("2[56]m ago"));
    }

    @Test
    void withoutLinkTemplate_rowsHaveNoLink() throws Exception {
        try (LiveBeacon other = newBeacon(codex -> codex.linksAreKnown(false))) {
            other.codex().show(ScriptedBoard.of(1, 0, 0, 0));

            openAt(other, "/helpdesk");

            assertThat(field(10000, "id")).hasText("#10000");
            assertThat(field(10000, "id").getAttribute("href")).isNull();
        }
    }

    @Test
    void idsBeyondDouble_areNotRounded() {
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(BEYOND_DOUBLE)));

        open("/helpdesk");

        assertThat(keys(1)).containsExactly(Long.toString(BEYOND_DOUBLE));
        assertThat(field(BEYOND_DOUBLE, "id")).hasText("#" + BEYOND_DOUBLE);
    }
}
