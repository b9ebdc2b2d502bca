package io.hivematrix.beacon.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the example of docs/embedding.md with SalesBoard and runs it. */
class EmbeddingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Path PAGE = Path.of("..", "docs", "embedding.md");
    private static final Path EXAMPLE =
            Path.of("src", "test", "java", "io", "hivematrix", "beacon", "embedding", "SalesBoard.java");

    @Test
    void example_usesOwnViewThresholdsAndOrder() {
        Ticket onTrack = SalesBoard.ticket(1, "Quote", NOW.plus(Duration.ofDays(3)), NOW);
        Ticket soon = SalesBoard.ticket(2, "Contract", NOW.plus(Duration.ofHours(40)), NOW);
        Ticket late = SalesBoard.ticket(3, "Renewal", NOW.minus(Duration.ofHours(1)), NOW);

        Dashboard shown = SalesBoard.show(List.of(onTrack, soon, late), NOW);

        assertThat(shown.section(Section.OPEN).title()).isEqualTo("Open Sales Tickets");
        assertThat(shown.section(Section.OPEN).tickets()).containsExactly(soon, onTrack);
        assertThat(shown.section(Section.NEEDS_AGENT).tickets()).containsExactly(late);
        assertThat(soon.sla().color()).isEqualTo(SlaColor.YELLOW);
    }

    @Test
    void documentContainsExample() throws IOException {
        String source = Files.readString(EXAMPLE).indent(-4);

        assertThat(javaBlocks(Files.readString(PAGE)))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    @Test
    void example_hasAtMost20Lines() throws IOException {
        long lines = javaBlocks(Files.readString(PAGE)).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .count();

        assertThat(lines).isLessThanOrEqualTo(20);
    }

    private static List<String> javaBlocks(String page) {
        int start = page.indexOf("\n## Example");
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(start, page.indexOf("\n## ", start + 1)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
