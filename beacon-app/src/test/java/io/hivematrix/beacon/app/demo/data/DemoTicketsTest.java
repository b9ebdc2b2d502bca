package io.hivematrix.beacon.app.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.app.demo.server.CodexJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoTicketsTest {

    private static final Instant START = Instant.parse("2026-11-22T15:00:00Z");
    /** Red in section 3 and orange elsewhere is "sla-critical". */
    private static final Set<String> CLASSES =
            Set.of("sla-critical", "sla-warning", "sla-responded", "sla-in-progress", "sla-none");

    @Test
    void sameSeedAndTime_giveSameTickets() {
        assertThat(boardAt(START, 1)).isEqualTo(boardAt(START, 1));
        assertThat(boardAt(START, 1)).isNotEqualTo(boardAt(START, 2));
    }

    @Test
    void hasAbout60TicketsInAllSectionsAndColorsAtAnyTime() {
        for (int minute = 0; minute < Duration.ofHours(30).toMinutes(); minute += 7) {
            JsonNode board = boardAt(START.plus(Duration.ofMinutes(minute)), 1);
            List<JsonNode> tickets = all(board);
            assertThat(tickets).hasSizeBetween(50, 66);
            assertThat(values(tickets, ticket -> ticket.path("id").asLong())).hasSize(tickets.size());
            assertThat(values(tickets, ticket -> ticket.path("subject").asText()))
                    .hasSize(tickets.size());
            assertThat(sectionsOf(board, true)).containsExactlyInAnyOrder(1, 2, 3, 4);
            assertThat(sectionsOf(board, false)).containsExactlyInAnyOrder(1, 2, 3, 4);
            assertThat(values(tickets, ticket -> ticket.path("sla_class").asText()))
                    .containsAll(CLASSES);
        }
    }

    @Test
    void ticketsPassAllPhasesWithinHalfAnHour() {
        List<JsonNode> before = all(boardAt(START, 1));
        List<JsonNode> after = all(boardAt(START.plus(Duration.ofMinutes(35)), 1));

        Set<Long> old = values(before, ticket -> ticket.path("id").asLong());
        Set<Long> young = values(after, ticket -> ticket.path("id").asLong());
        assertThat(young).as("new ones").anyMatch(id -> !old.contains(id));
        assertThat(old).as("solved ones").anyMatch(id -> !young.contains(id));
        assertThat(changes(before, after, "status"))
                .contains("open>waiting_customer", "waiting_customer>customer_replied");
        assertThat(changes(before, after, "agent_name")).anyMatch(change -> change.startsWith("Unassigned>"));
    }

    @Test
    void boardChangesBetweenMinutesOnly() {
        List<Instant> minutes = minutesOf(Duration.ofHours(2));
        long eventful = IntStream.range(1, minutes.size())
                .filter(i -> !statuses(all(boardAt(minutes.get(i), 1)))
                        .equals(statuses(all(boardAt(minutes.get(i - 1), 1)))))
                .count();

        assertThat(eventful).isGreaterThan(60);
        assertThat(boardAt(START.plusSeconds(59), 1)).isEqualTo(boardAt(START, 1));
    }

    @Test
    void withLag_changesEveryFewSecondsForTwoMinutes() {
        List<Set<String>> boards = IntStream.rangeClosed(0, 24)
                .mapToObj(i -> statuses(all(laggingAt(START.plusSeconds(5L * i)))))
                .toList();

        long changes = IntStream.range(1, boards.size())
                .filter(i -> !boards.get(i).equals(boards.get(i - 1)))
                .count();
        assertThat(changes).as("changes in 24 periods of 5 s").isGreaterThan(12);
        assertThat(laggingAt(START.plusSeconds(120))).isEqualTo(boardAt(START.plusSeconds(120), 1));
    }

    @Test
    void ticketNumbersFollowCreationTime() {
        List<JsonNode> tickets = new ArrayList<>(all(boardAt(START, 1)));
        tickets.sort(Comparator.comparing(
                ticket -> Instant.parse(ticket.path("created_at_str").asText())));

        assertThat(tickets.stream().map(ticket -> ticket.path("id").asLong()).toList())
                .isSorted();
    }

    private static JsonNode boardAt(Instant now, long seed) {
        return CodexJson.activeTickets(new DemoTickets(seed, START, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private static JsonNode laggingAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return CodexJson.activeTickets(new DemoTickets(1, START, clock, Duration.ofMinutes(28)));
    }

    private static List<Instant> minutesOf(Duration time) {
        return IntStream.range(0, (int) time.toMinutes())
                .mapToObj(i -> START.plus(Duration.ofMinutes(i)))
                .toList();
    }

    private static List<JsonNode> all(JsonNode board) {
        List<JsonNode> tickets = new ArrayList<>();
        for (int section = 1; section <= 4; section++) {
            board.path("section" + section).forEach(tickets::add);
        }
        return tickets;
    }

    private static <T> Set<T> values(List<JsonNode> tickets, Function<JsonNode, T> value) {
        return tickets.stream().map(value).collect(Collectors.toSet());
    }

    private static Set<Integer> sectionsOf(JsonNode board, boolean professional) {
        Set<Integer> sections = new HashSet<>();
        for (int section = 1; section <= 4; section++) {
            for (JsonNode ticket : board.path("section" + section)) {
                if (ticket.path("group_id").asLong() == DemoPeople.PROFESSIONAL_SERVICES == professional) {
                    sections.add(section);
                }
            }
        }
        return sections;
    }

    private static Set<String> changes(List<JsonNode> before, List<JsonNode> after, String field) {
        Set<String> changes = new HashSet<>();
        for (JsonNode old : before) {
            after.stream()
                    .filter(young -> young.path("id").equals(old.path("id")))
                    .forEach(young -> changes.add(
                            old.path(field).asText() + ">" + young.path(field).asText()));
        }
        return changes;
    }

    private static Set<String> statuses(List<JsonNode> tickets) {
        return values(
                tickets,
                ticket -> ticket.path("id").asText()
                        + ticket.path("status").asText()
                        + ticket.path("responder_id").asText());
    }
}
