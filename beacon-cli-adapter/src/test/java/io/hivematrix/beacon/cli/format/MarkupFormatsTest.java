package io.hivematrix.beacon.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkupFormatsTest {

    private static final List<Column> COLUMNS = List.of(Column.MARK, Column.ID, Column.SUBJECT, Column.UPDATED);

    private final BoardFormat markdown = new MarkdownFormat(COLUMNS, TestDashboards.TIMES);
    private final BoardFormat html = new HtmlFormat(COLUMNS, TestDashboards.TIMES);

    @Test
    void markdown_hasOneTablePerSection() {
        assertThat(markdown.render(TestDashboards.result(Boards.small(), "{}")))
                .contains("# Helpdesk\n", "## Open Helpdesk Tickets (1)\n\n|  | ID | Subject | Updated |\n")
                .contains("| O | [101](https://psa.example/t/101) | Ticket number 101 | 2026-11-22 13:00 |\n");
    }

    @Test
    void markdown_escapesMarkup() {
        assertThat(markdown.render(TestDashboards.withText("a|b <script>x</script> [c](javascript:d) `e` @all\nf")))
                .doesNotContain("a|b", "<script>", "[c]", "`e`", "@all", "javascript:d");
    }

    @Test
    void markdown_isReadableWithoutEntities() {
        assertThat(markdown.render(TestDashboards.withText("Re: R&D (3.5 - 4) is 10% \\ \"slow\"! www.x.y, 9:30")))
                .contains("| Re: R\\&D (3.5 - 4) is 10% \\\\ \"slow\"! www\\.x.y, 9\\:30 |")
                .doesNotContain("&#", "&amp;");
    }

    @Test
    void markupFormats_nameTheZoneOfTheirTimes() {
        RelativeTimes zurich = new RelativeTimes(Clock.fixed(Tickets.NOW, ZoneId.of("Europe/Zurich")));
        DashboardResult board = TestDashboards.result(Boards.small(), "{}");
        assertThat(markdown.render(board)).contains(", synced 10m ago. Times in UTC.\n");
        assertThat(html.render(board)).contains(", synced 10m ago. Times in UTC.</p>");
        assertThat(new MarkdownFormat(COLUMNS, zurich).render(board))
                .contains("Times in Europe/Zurich.", "| 2026-11-22 14:00 |");
        assertThat(new HtmlFormat(COLUMNS, zurich).render(board)).contains("Times in Europe/Zurich.</p>");
    }

    @Test
    void html_linksTicketNumber() {
        assertThat(html.render(TestDashboards.withText("x")))
                .contains("<a href=\"https://psa.example/t/101\" rel=\"noopener noreferrer\">101</a>");
    }

    @Property
    void markdown_rowsHaveConstantCellCount(@ForAll String text) {
        assertThat(markdown.render(TestDashboards.withText(text)).lines())
                .filteredOn(line -> line.startsWith("|"))
                .allMatch(line -> line.replaceAll("\\\\.", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()
                        == COLUMNS.size() + 1);
    }

    @Test
    void html_hasNoScriptsAndExternalResources() {
        String page = html.render(TestDashboards.withText("<img src=x onerror=alert(1)> \" ' &amp; ${7*7}"))
                .replace("<a href=\"https://psa.example/t/101\" rel=\"noopener noreferrer\">101</a>", "101");
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "default-src 'none'",
                        "<bdi>&lt;img src=x onerror=alert(1)&gt; &quot; &#39; &amp;amp; ${7*7}</bdi>")
                .doesNotContain("<img", "<script", "http://", "https://", "src=\"", "href=\"");
    }

    @Property
    void html_escapesMarkup(@ForAll String text) {
        String page = html.render(TestDashboards.withText(text));
        assertThat(page.chars().filter(c -> c == '<').count())
                .isEqualTo(html.render(TestDashboards.withText("x"))
                        .chars()
                        .filter(c -> c == '<')
                        .count());
    }

    @Test
    void html_linksTickets() {
        assertThat(new HtmlFormat(List.of(Column.LINK), TestDashboards.TIMES).render(TestDashboards.withText("x")))
                .contains("<a href=\"https://psa.example/t/101\" rel=\"noopener noreferrer\">");
    }

    @Test
    void html_withoutPsaConfiguration_hasNoLinks() {
        assertThat(new HtmlFormat(List.of(Column.LINK), TestDashboards.TIMES).render(TestDashboards.withoutLinks()))
                .contains("<td><bdi></bdi></td>")
                .doesNotContain("<a ");
    }

    /** HTML specification, section 2.3.5.1: at most three digits of a second; Codex sends six. */
    @Test
    void html_timesHaveAtMostMilliseconds() throws IOException {
        Instant updated = Instant.parse("2026-11-22T14:00:00.123456Z");
        Board board =
                Boards.of(Section.OPEN, Tickets.ticket(101).updatedAt(updated).build());

        String page = new HtmlFormat(List.of(Column.values()), TestDashboards.TIMES)
                .render(TestDashboards.result(board, "{}"));

        assertThat(page).contains("datetime=\"2026-11-22T14:00:00.123Z\"");
        Path folder = Files.createDirectories(Path.of("target", "html")); // where the Nu validator of bin/test reads it
        Files.writeString(folder.resolve("snapshot.html"), page);
    }

    @Test
    void syncInTheFuture_isAWarning() {
        Board small = Boards.small();
        Optional<Instant> future = Optional.of(Tickets.NOW.plus(Duration.ofHours(3)));
        Board board = new Board(small.sections(), future, small.skipped());

        assertThat(html.render(TestDashboards.result(board, "{}")))
                .contains("<p class=\"warning\">The last sync is in the future: check Codex&#39;s clock.</p>");
        assertThat(html.render(TestDashboards.result(small, "{}"))).doesNotContain("in the future");
    }
}
