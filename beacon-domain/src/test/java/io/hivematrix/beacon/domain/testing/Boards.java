package io.hivematrix.beacon.domain.testing;

import static io.hivematrix.beacon.domain.testing.Tickets.FIRST_LEVEL;
import static io.hivematrix.beacon.domain.testing.Tickets.NOW;
import static io.hivematrix.beacon.domain.testing.Tickets.PROFESSIONAL_SERVICES;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Boards for tests. Equal arguments return equal boards. */
public final class Boards {

    private static final List<Section> SECTIONS = Section.STANDARD;
    private static final int AGENTS = 15;
    private static final long FIRST_AGENT = 19000234567L;
    private static final List<String> SUBJECTS =
            List.of("VPN drops", "Password reset", "Druckerstörung", "مشكلة في البريد", "🔥 <b>Server</b> down & out");

    private Boards() {}

    /** Returns a board with tickets in one section. */
    public static Board of(Section section, Ticket... tickets) {
        return of(Map.of(section, List.of(tickets)));
    }

    /** Returns a board whose last sync was ten minutes before {@link Tickets#NOW}. */
    public static Board of(Map<Section, List<Ticket>> sections) {
        return new Board(sections, Optional.of(NOW.minus(Duration.ofMinutes(10))), SkippedTickets.NONE);
    }

    /** Returns the small board, of which further tickets could not be read since {@link Tickets#NOW}. */
    public static Board incomplete(int skipped) {
        return new Board(
                small().sections(),
                small().lastSync(),
                new SkippedTickets(skipped, "ticket 9: id is malformed", Optional.of(NOW)));
    }

    /** Returns a board with one ticket per section: 101, 201 (professional services), 301 and 401. */
    public static Board small() {
        return of(Map.of(
                Section.OPEN, List.of(Tickets.ticket(101).build()),
                Section.CUSTOMER_REPLIED,
                        List.of(Tickets.ticketOf(201, Tickets.JANE)
                                .group(PROFESSIONAL_SERVICES)
                                .build()),
                Section.NEEDS_AGENT,
                        List.of(Tickets.ticketOf(301, Tickets.OMAR)
                                .priority(Priority.URGENT)
                                .sla(Sla.of("Overdue by 2h", SlaColor.RED))
                                .build()),
                Section.OTHER_ACTIVE,
                        List.of(Tickets.ticketOf(401, Tickets.INACTIVE_AGENT).build())));
    }

    /** Returns the agents of {@link #small}, one of them inactive. */
    public static Agents smallAgents() {
        return Agents.of(List.of(Tickets.JANE, Tickets.OMAR, Tickets.INACTIVE_AGENT));
    }

    /** Returns a board of {@code size} tickets in all sections, groups, colours and of {@link #manyAgents}. */
    public static Board large(int size) {
        Random random = new Random(size);
        Map<Section, List<Ticket>> sections = new HashMap<>();
        LongStream.rangeClosed(1, size)
                .mapToObj(id -> randomTicket(id, random))
                .forEach(ticket -> sections.computeIfAbsent(
                                SECTIONS.get(random.nextInt(SECTIONS.size())), section -> new ArrayList<>())
                        .add(ticket));
        return of(sections);
    }

    /** Returns the {@value #AGENTS} agents of a {@link #large} board. */
    public static Agents manyAgents() {
        return Agents.of(IntStream.range(0, AGENTS).mapToObj(Boards::agent).toList());
    }

    /** Returns a snapshot fetched at {@link Tickets#NOW}. */
    public static BoardSnapshot snapshot(Board board) {
        return new BoardSnapshot(board, NOW, Optional.empty());
    }

    private static Agent agent(int number) {
        return new Agent(
                new AgentId(FIRST_AGENT + number), "Agent " + (char) ('A' + number) + "son", Optional.empty(), true);
    }

    private static Ticket randomTicket(long id, Random random) {
        Agent agent = agent(random.nextInt(AGENTS));
        SlaColor color = SlaColor.values()[random.nextInt(SlaColor.values().length)];
        return Tickets.ticket(id)
                .subject(SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " at site " + random.nextInt(200))
                .assignment(random.nextInt(8) == 0 ? Assignment.UNASSIGNED : Assignment.to(agent.id(), agent.name()))
                .priority(Priority.ofLevel(random.nextInt(5)))
                .sla(new Sla(
                        "SLA " + color.wireName(),
                        color,
                        color.slaClass(),
                        Optional.empty(),
                        Optional.of(NOW.plus(Duration.ofMinutes(random.nextInt(4000) - 1000L)))))
                .group(random.nextInt(4) == 0 ? PROFESSIONAL_SERVICES : FIRST_LEVEL)
                .createdAt(NOW.minus(Duration.ofMinutes(random.nextInt(20_000) + 5_000L)))
                .updatedAt(NOW.minus(Duration.ofMinutes(random.nextInt(5_000))))
                .build();
    }
}
