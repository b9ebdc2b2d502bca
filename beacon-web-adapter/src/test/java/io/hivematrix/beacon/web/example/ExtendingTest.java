package io.hivematrix.beacon.web.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of docs/extending.md works and matches the sources. */
class ExtendingTest {

    private static final Path SOURCES = Path.of("src/test/java/io/hivematrix/beacon/web/example");
    private static final Pattern SHOWN = Pattern.compile("```java\\n// (\\w+\\.java)\\n(.+?)```", Pattern.DOTALL);

    @Test
    void listsTicketsOfOneCustomer() throws IOException {
        FixedBoardSource boards =
                FixedBoardSource.of(Boards.of(Section.OPEN, ticketOf(1, "7001"), ticketOf(2, "7002")));
        try (TestBeacon beacon = TestBeacon.start(
                boards,
                settings -> settings,
                parts -> parts.with(new OpenAuthenticationFeature())
                        .with(new CompanyTicketsResource(new CompanyTicketService(parts.dashboards()))))) {
            JsonNode rows = beacon.get("/api/companies/7001/tickets").json();

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("key").asText()).isEqualTo("1");
            assertThat(rows.get(0).has("hours_spent")).isTrue();
        }
    }

    @Test
    void documentMatchesSources() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "extending.md"));
        List<MatchResult> shown = SHOWN.matcher(page).results().toList();

        assertThat(shown).hasSize(3);
        for (MatchResult excerpt : shown) {
            assertThat(Files.readString(SOURCES.resolve(excerpt.group(1)))).contains(excerpt.group(2));
        }
    }

    private static Ticket ticketOf(long id, String company) {
        return Tickets.ticket(id)
                .requester(new Requester("John Doe", Optional.empty(), Optional.of(company)))
                .build();
    }
}
