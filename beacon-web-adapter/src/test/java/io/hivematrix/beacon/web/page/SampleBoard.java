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
import io.hivematrix.beacon.domain.view.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A board of helpdesk tickets for page tests. */
final class SampleBoard {

    static final Instant NOW = Instant.parse("2026-11-22T15:12:01Z");
    static final Views VIEWS = Views.standard(Set.of(Views.STANDARD_PROFESSIONAL_SERVICES), 30);

    private static final PsaConfiguration LINKS =
            new PsaConfiguration(TicketLinks.ofTemplate("https://msp.example/helpdesk/tickets/{ticket_id}"), Set.of());

    private static final List<String> SUBJECTS = List.of(
            "Password reset request for the new starter in accounting",
            "VPN drops every few minutes from the Hamburg office",
            "Printer on floor 3 prints blank pages",
            "Outlook asks for the password again and again",
            "Cannot open shared mailbox after migration",
            "Laptop battery swollen, please replace urgently",
            "Invoice PDF is empty when sent from the ERP");
    private static final List<String> PEOPLE =
            List.of("Mia Tanaka", "John Doe", "Olivia Brown", "Łukasz Żak", "Priya Nair", "山田 太郎");
    private static final List<String> SLA_TEXTS =
            List.of("On track", "Due in 9h", "Due in 2h", "FR Overdue by 5.0 hours");

    private final Map<Section, List<Ticket>> sections = new TreeMap<>();

    /** Returns a board with a number of tickets per section. */
    static PreparedBoard of(int open, int replied, int needsAgent, int other) {
        SampleBoard board = new SampleBoard();
        board.fill(Section.OPEN, open);
        board.fill(Section.CUSTOMER_REPLIED, replied);
        board.fill(Section.NEEDS_AGENT, needsAgent);
        board.fill(Section.OTHER_ACTIVE, other);
        return board.live(LINKS);
    }

    /** Returns a board of these tickets, all in the first section. */
    static PreparedBoard of(List<Ticket> tickets) {
        SampleBoard board = new SampleBoard();
        board.sections.put(Section.OPEN, tickets);
        return board.live(LINKS);
    }

    /** Returns the same board without a link template. */
    static PreparedBoard withoutLinks(List<Ticket> tickets) {
        SampleBoard board = new SampleBoard();
        board.sections.put(Section.OPEN, tickets);
        return board.live(PsaConfiguration.UNKNOWN);
    }

    static Ticket ticket(int number, Section section) {
        SlaColor color = section.equals(Section.NEEDS_AGENT) ? SlaColor.RED : SlaColor.values()[number % 4];
        return Ticket.builder(new TicketId(18000 + number))
                .subject(SUBJECTS.get(number % SUBJECTS.size()))
                .requester(Requester.named(PEOPLE.get(number % PEOPLE.size())))
                .assignment(assignment(number))
                .priority(Priority.values()[1 + number % 4], 1 + number % 4)
                .sla(Sla.of(SLA_TEXTS.get(color.ordinal()), color))
                .createdAt(NOW.minusSeconds(3_600L * (number % 1000 + 5)))
                .updatedAt(NOW.minusSeconds(421L * (number % 1000 + 1)))
                .build();
    }

    private static Assignment assignment(int number) {
        return number % 7 == 0
                ? Assignment.UNASSIGNED
                : Assignment.to(agents().get(number % 15).id(), "");
    }

    private static List<Agent> agents() {
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            agents.add(new Agent(
                    new AgentId(19000234560L + i),
                    List.of("Jane Smith", "Ahmed Khan", "Chloé Martin", "Hanako 田中", "Ben O'Neil")
                                    .get(i % 5)
                            + (i < 5 ? "" : " " + i / 5),
                    Optional.empty(),
                    true));
        }
        return agents;
    }

    private void fill(Section section, int count) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(ticket(section.number() * 10_000 + i, section));
        }
        sections.put(section, tickets);
    }

    private PreparedBoard live(PsaConfiguration psa) {
        Board board = new Board(sections, Optional.of(NOW.minusSeconds(240)), SkippedTickets.NONE);
        return PreparedBoard.of(
                new BoardSnapshot(board, NOW, Optional.empty()),
                Agents.of(agents()),
                psa,
                VIEWS,
                DefaultOrders.STANDARD);
    }
}
