package io.hivematrix.beacon.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket that becomes overdue between two boards, over API, page and event stream. */
class DueTicketTest {

    private static final String LIST = "/api/tickets/helpdesk?fields=list&sort=-sla";

    private final TestClock clock = new TestClock(Tickets.NOW);
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = TestBeacon.start(FixedBoardSource.of(board()), clock);
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void tagAndList_changeAtTheDueTime() throws Exception {
        String tag = beacon.get(LIST).header("etag");
        clock.advance(Duration.ofSeconds(59));
        assertThat(beacon.get(LIST, "If-None-Match: " + tag).status()).isEqualTo(304);
        clock.advance(Duration.ofSeconds(1));
        var changed = beacon.get(LIST, "If-None-Match: " + tag);
        JsonNode json = changed.json();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(json.at("/s1_items/0/key").asText()).isEqualTo("101");
        assertThat(json.at("/s1_items/0/sla_color").asText()).isEqualTo("red");
        assertThat(json.at("/s1_items/0/sla_text").asText()).isEqualTo("FR Overdue by 0 min");
        assertThat(json.at("/workload/2/colors/red").asInt()).isEqualTo(1);
    }

    @Test
    void ticketAndPage_showTheSameColor() throws Exception {
        assertThat(beacon.get("/api/tickets/helpdesk/101").text()).contains("\"sla_class\":\"sla-critical\"");
        clock.advance(Duration.ofSeconds(60));
        assertThat(beacon.get("/api/tickets/helpdesk/101").text()).contains("\"sla_class\":\"sla-overdue\"");
        assertThat(beacon.get("/helpdesk", "Accept: text/html").text()).contains("FR Overdue by 0 min");
    }

    @Test
    void stream_sendsTheNewTag() throws Exception {
        try (EventReader reader = new EventReader(beacon.address(), "/api/tickets/helpdesk/events")) {
            reader.next();
            clock.advance(Duration.ofSeconds(60));
            assertThat(reader.next().json().path("etag").asText())
                    .isEqualTo(beacon.get("/api/tickets/helpdesk?fields=list").header("etag"));
        }
    }

    private static Board board() {
        Sla due = new Sla(
                "Respond soon",
                SlaColor.ORANGE,
                SlaClass.CRITICAL,
                Optional.of(Tickets.NOW.plusSeconds(60)),
                Optional.empty());
        Sla earlier = Sla.of("Waiting", SlaColor.ORANGE);
        return Boards.of(
                Section.OPEN,
                Tickets.ticket(100).sla(earlier).build(),
                Tickets.ticket(101).sla(due).build());
    }
}
