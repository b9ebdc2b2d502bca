package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parameter {@code since} of a list of tickets. */
class BoardChangesApiTest {

    private static final String LIST = "/api/tickets/helpdesk?fields=list";

    private final FixedBoardSource boards = FixedBoardSource.of(board(1, 10));
    private TestBeacon beacon;
    private String tag = "";

    @BeforeEach
    void start() throws IOException {
        beacon = TestBeacon.start(boards);
        tag = beacon.get(LIST).header("etag");
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void changedTicket_hasOnlyChangedFields_andPosition() throws IOException {
        boards.show(with(2, Tickets.ticket(2).subject("Renamed")));
        JsonNode row = changes().at("/s1_items/0");
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("key", "subject", "search_text", "ranks", "position", "own_ranks");
        assertThat(row.path("key").asText()).isEqualTo("2");
        assertThat(row.path("position").asInt()).isEqualTo(1);
        assertThat(changes().path("s1_items")).hasSize(1);
    }

    @Test
    void hundredOfFiveThousandRows_areAtMost60Kilobytes() throws IOException {
        boards.show(board(1, 5_000));
        tag = beacon.get(LIST).header("etag");
        List<Ticket> tickets = new ArrayList<>(board(1, 5_000).tickets(Section.OPEN));
        for (int id = 1; id <= 100; id++) {
            tickets.set(id - 1, Tickets.ticket(id).subject("Renamed " + id).build());
        }
        boards.show(Boards.of(Section.OPEN, tickets.toArray(Ticket[]::new)));
        RawHttpResponse response = beacon.get(LIST + "&since=" + tag.replace("\"", ""));
        assertThat(response.text()).contains("Renamed 100").doesNotContain("\"key\":\"200\"");
        assertThat(response.text()).hasSizeLessThan(60_000);
    }

    @Test
    void newTicket_hasAllFields_removedOneIsNamed() throws IOException {
        boards.show(board(2, 11));
        JsonNode changes = changes();
        assertThat(changes.at("/s1_items/0/created_at_str").isTextual()).isTrue();
        assertThat(changes.at("/s1_items/0/position").asInt()).isEqualTo(9);
        assertThat(changes.path("removed")).hasSize(1);
        assertThat(changes.at("/removed/0").asText()).isEqualTo("1");
        assertThat(changes.path("section_totals")).isEqualTo(whole().path("section_totals"));
    }

    @Test
    void movedTicket_isInItsNewSection() throws IOException {
        List<Ticket> rest = new ArrayList<>(board(1, 10).tickets(Section.OPEN));
        Ticket moved = rest.remove(4);
        boards.show(Boards.of(Map.of(Section.OPEN, rest, Section.OTHER_ACTIVE, List.of(moved))));
        assertThat(changes().path("s1_items")).isEmpty();
        assertThat(changes().at("/s4_items/0/key").asText()).isEqualTo("5");
        assertThat(changes().path("removed")).isEmpty();
    }

    @Test
    void tag_isThatOfTheWholeList() throws IOException {
        boards.show(board(2, 11));
        RawHttpResponse response = beacon.get(LIST + "&since=" + tag.replace("\"", ""));
        String current = beacon.get(LIST).header("etag");
        assertThat(response.header("etag")).isEqualTo(current).isNotEqualTo(tag);
        assertThat(beacon.get(LIST + "&since=" + tag.replace("\"", ""), "If-None-Match: " + current)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void gzipTag_isAccepted() throws IOException {
        String gzip = beacon.get(LIST, "Accept-Encoding: gzip").header("etag");
        boards.show(board(2, 11));
        assertThat(beacon.get(LIST + "&since=W/" + gzip.replace("\"", "%22"))
                        .json()
                        .has("since"))
                .isTrue();
    }

    @Test
    void unknownTag_mostRowsChanged_otherQuery_haveAllRows() throws IOException {
        boards.show(board(2, 11));
        assertThat(beacon.get(LIST + "&since=unknown").json()).isEqualTo(whole());
        assertThat(beacon.get(LIST + "&q=ticket&since=" + tag.replace("\"", ""))
                        .json()
                        .has("since"))
                .isFalse();
        boards.show(board(100, 110));
        assertThat(changes()).isEqualTo(whole());
    }

    @Test
    void eleventhBoardAfter_hasAllRows() throws IOException {
        for (int i = 1; i <= 9; i++) {
            boards.show(with(2, Tickets.ticket(2).subject("Change " + i)));
            assertThat(changes().has("since")).isTrue();
        }
        boards.show(with(2, Tickets.ticket(2).subject("Change 10")));
        assertThat(changes().has("since")).isFalse();
    }

    @Test
    void manyRequests_releaseTheirMemory() throws IOException {
        List<Ticket> tickets = new ArrayList<>(board(1, 5_000).tickets(Section.OPEN));
        for (int i = 1; i <= 20; i++) {
            tickets.set(1, Tickets.ticket(2).subject("Change " + i).build());
            boards.show(Boards.of(Section.OPEN, tickets.toArray(Ticket[]::new)));
            RawHttpResponse response = beacon.get(LIST + "&since=" + tag.replace("\"", ""));
            assertThat(response.status()).as("request " + i).isEqualTo(200);
            tag = response.header("etag");
        }
    }

    private JsonNode changes() throws IOException {
        return beacon.get(LIST + "&since=" + tag.replace("\"", "")).json();
    }

    private JsonNode whole() throws IOException {
        return beacon.get(LIST).json();
    }

    private static Board with(int id, TicketBuilder changed) {
        List<Ticket> tickets = new ArrayList<>(board(1, 10).tickets(Section.OPEN));
        tickets.set(id - 1, changed.build());
        return Boards.of(Section.OPEN, tickets.toArray(Ticket[]::new));
    }

    private static Board board(long first, long last) {
        return Boards.of(
                Section.OPEN,
                LongStream.rangeClosed(first, last)
                        .mapToObj(id -> Tickets.ticket(id).build())
                        .toArray(Ticket[]::new));
    }
}
