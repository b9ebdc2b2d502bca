package io.hivematrix.beacon.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tickets of a screen, those of all sections together. */
class DisplayOrderTest {

    @Test
    void mostUrgentFirst_bySlaThenPriorityThenAge() throws IOException {
        FixedBoardSource boards = FixedBoardSource.of(Boards.of(Map.of(
                Section.OPEN,
                List.of(
                        ticket(6, SlaColor.GREEN, Priority.URGENT, 9),
                        ticket(4, SlaColor.ORANGE, Priority.LOW, 1),
                        ticket(2, SlaColor.RED, Priority.HIGH, 1)),
                Section.NEEDS_AGENT,
                List.of(ticket(5, SlaColor.YELLOW, Priority.URGENT, 1), ticket(1, SlaColor.RED, Priority.URGENT, 1)),
                Section.OTHER_ACTIVE,
                List.of(ticket(3, SlaColor.RED, Priority.HIGH, 0)))));
        try (DisplayFixture displays = new DisplayFixture(boards, DisplayMode.LINK)) {
            JsonNode data = displays.getAsDisplay(
                            "/display/helpdesk/data", displays.token(RedactionLevel.TICKETS, "helpdesk"))
                    .json();

            assertThat(data.findValuesAsText("number")).containsExactly("1", "2", "3", "4", "5", "6");
            assertThat(data.findValuesAsText("sla_color"))
                    .containsExactly("red", "red", "red", "orange", "yellow", "green");
            assertThat(data.path("sections").findValuesAsText("count")).containsExactly("3", "0", "2", "1");
            assertThat(data.path("sections").path(0).path("colors").toString())
                    .isEqualTo("{\"green\":1,\"yellow\":0,\"orange\":1,\"red\":1}");
        }
    }

    private static Ticket ticket(long id, SlaColor color, Priority priority, int ageHours) {
        return Tickets.ticket(id)
                .sla(Sla.of("SLA", color))
                .priority(priority)
                .createdAt(Tickets.NOW.minus(Duration.ofHours(ageHours)))
                .build();
    }
}
