package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The board with the largest page that is measured: 5,000 tickets with long texts, five sections, 60 agents, tickets skipped. */
final class LargestBoard {

    private static final int AGENTS = 60;
    private static final List<Integer> TICKETS = List.of(1_500, 1_000, 500, 1_500, 500);

    private final String words;

    private LargestBoard(String words) {
        this.words = words;
    }

    /** Returns a board whose texts consist of these words. */
    static PreparedBoard of(String words) {
        return new LargestBoard(words).prepared();
    }

    private PreparedBoard prepared() {
        Map<Section, List<Ticket>> sections = new TreeMap<>();
        for (int number = 1; number <= TICKETS.size(); number++) {
            Section section = number < 5
                    ? Section.STANDARD.get(number - 1)
                    : Section.additional(number, "Waiting for parts of the supplier");
            long first = number * 100_000L;
            sections.put(
                    section,
                    LongStream.range(first, first + TICKETS.get(number - 1))
                            .mapToObj(this::ticket)
                            .toList());
        }
        Instant now = SampleBoard.NOW;
        SkippedTickets skipped =
                new SkippedTickets(120, "Ticket 18999: created_at_str \"yesterday\" is not a time", Optional.of(now));
        return PreparedBoard.of(
                new BoardSnapshot(new Board(sections, Optional.of(now), skipped), now, Optional.empty()),
                Agents.of(agents()),
                new PsaConfiguration(
                        TicketLinks.ofTemplate("https://service-desk.customer.example/helpdesk/tickets/{ticket_id}"),
                        Set.of()),
                SampleBoard.VIEWS,
                DefaultOrders.STANDARD);
    }

    private Ticket ticket(long number) {
        Instant due = SampleBoard.NOW.minus(Duration.ofMinutes(number % 1_000));
        return Ticket.builder(new TicketId(number))
                .subject(text("Subject", number, 300))
                .requester(Requester.named(text("Requester", number, 60)))
                .assignment(Assignment.to(agents().get((int) (number % AGENTS)).id(), ""))
                .priority(Priority.URGENT, 4)
                .sla(new Sla(
                        "First response overdue by " + number % 1_000 + " hours (no agent has responded)",
                        SlaColor.ORANGE,
                        SlaColor.ORANGE.slaClass(),
                        Optional.of(due),
                        Optional.of(due)))
                .createdAt(due)
                .updatedAt(due)
                .build();
    }

    private List<Agent> agents() {
        return IntStream.range(0, AGENTS)
                .mapToObj(i -> new Agent(new AgentId(19000234560L + i), text("Agent", i, 60), Optional.empty(), true))
                .toList();
    }

    private String text(String kind, long number, int length) {
        return kind + " " + number + " " + words.repeat(length / words.length());
    }
}
