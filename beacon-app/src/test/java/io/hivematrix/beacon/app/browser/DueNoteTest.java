package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Due time below the SLA text, as in the Python version ("FR Due" and "Due"). */
@SuppressWarnings("NullAway") // null is a value of the JSON
@DirectAndBehindGateway
class DueNoteTest extends BrowserTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final String TODAY = "2026-11-22T21:12:01Z";
    private static final String LATER_TODAY = "2026-11-22T23:30:00Z";
    private static final String TOMORROW = "2026-11-23T18:05:00Z";

    private static ScriptedTicket ticket(long id, String slaClass, @Nullable String type) {
        return ScriptedTicket.of(id)
                .sla(slaClass, "6.0 hours for FR")
                .field("type", type)
                .field("fr_due_by_str", TODAY)
                .field("due_by_str", LATER_TODAY);
    }

    private static ScriptedBoard board() {
        return new ScriptedBoard()
                .with(1, ticket(501, "sla-warning", "Incident"))
                .with(1, ticket(502, "sla-overdue", "Service Request"))
                .with(1, ticket(503, "sla-normal", "Incident"))
                .with(1, ticket(504, "sla-warning", "Incident").field("first_responded_at_iso", TODAY))
                .with(1, ticket(505, "sla-critical", "Incident").field("fr_due_by_str", null))
                .with(1, ticket(506, "sla-critical", "Incident").field("fr_due_by_str", TOMORROW))
                .with(3, ticket(507, "sla-critical", null));
    }

    private Locator line(long ticket) {
        return field(ticket, "due-line");
    }

    private void openInNewYork() {
        page = newPage(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setTimezoneId("America/New_York")
                .setLocale("en-US"));
        page.clock().setFixedTime(NOW.toString());
        serverTimeIs(NOW);
        open("/helpdesk");
    }

    @Test
    void atRiskWithoutFirstResponse_showsLocalDueTime() {
        beacon.codex().show(board());

        openInNewYork();

        assertThat(line(501)).hasText("FR Due: 4:12 PM");
        assertThat(line(502)).hasText("Due: 6:30 PM");
        assertThat(line(506)).hasText("FR Due: Nov 23, 1:05 PM");
        assertThat(line(507)).hasText("FR Due: 4:12 PM");
        assertThat(field(501, "due")).hasAttribute("datetime", TODAY);
        assertThat(field(501, "due")).hasAttribute("title", "Nov 22, 2026, 4:12 PM");
        for (long id : List.of(503, 504, 505)) {
            assertThat(line(id)).hasCount(0);
        }
    }

    @Test
    void refresh_addsChangesAndRemovesLine() {
        beacon.codex().show(board());
        openInNewYork();

        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ticket(501, "sla-warning", "Incident").field("fr_due_by_str", TOMORROW))
                        .with(1, ticket(502, "sla-normal", "Service Request"))
                        .with(1, ticket(503, "sla-warning", "Incident"))
                        .with(1, ticket(601, "sla-warning", "Service Request")));
        refresh();

        assertThat(line(501)).hasText("FR Due: Nov 23, 1:05 PM");
        assertThat(line(502)).hasCount(0);
        assertThat(line(503)).hasText("FR Due: 4:12 PM");
        assertThat(line(601)).hasText("Due: 6:30 PM");
        assertThat(field(501, "sla")).containsText("6.0 hours for FR FR Due:");
    }

    @Test
    void serverAndScripts_renderSameLines() {
        beacon.codex().show(board());
        open("/helpdesk");
        Object byScripts = lines();

        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(origin() + "/helpdesk?rows=all");

        assertThat(lines()).isEqualTo(byScripts);
        assertThat(byScripts)
                .isEqualTo(List.of(
                        Map.of("key", "501", "label", "FR Due", "at", TODAY),
                        Map.of("key", "502", "label", "Due", "at", LATER_TODAY),
                        Map.of("key", "506", "label", "FR Due", "at", TOMORROW),
                        Map.of("key", "507", "label", "FR Due", "at", TODAY)));
        assertThat(line(501)).hasText("FR Due: 2026-11-22 21:12Z");
    }

    private Object lines() {
        return page.locator("tr:has([data-field=due])").evaluateAll("""
                rows => rows.map(row => ({ key: row.dataset.key,
                  label: row.querySelector("[data-field=due-label]").textContent,
                  at: row.querySelector("[data-field=due]").dateTime })).sort((a, b) => a.key - b.key)
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1920})
    void line_doesNotChangeRowHeight(int width) {
        page.setViewportSize(width, 1080);
        beacon.codex().show(board());
        open("/helpdesk");

        Object heights = page.locator("#s1-items-body tr")
                .evaluateAll("rows => [...new Set(rows.map(row => Math.round(row.getBoundingClientRect().height)))]");

        assertThat((List<?>) heights).hasSize(1);
    }
}
