package io.hivematrix.beacon.domain.testing;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitrary tickets and boards for property tests (jqwik). Values are from small sets, so that equal and absent values
 * are frequent.
 */
public final class TicketArbitraries {

    private static final int MAX_TICKETS = 40;
    private static final List<Agent> AGENTS = List.of(Tickets.JANE, Tickets.OMAR, Tickets.INACTIVE_AGENT);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "VPN",
            "vpn drops",
            "Żółć łąka",
            "zolc laka",
            "Straße",
            "مرحبا",
            "🔥 down",
            "<b>x</b>",
            "#12",
            "ΟΔΟΣ");

    private TicketArbitraries() {}

    /** Returns boards of up to {@value #MAX_TICKETS} tickets. */
    public static Arbitrary<Board> boards() {
        return Combinators.combine(ticket(), Arbitraries.of(Section.STANDARD))
                .as(Tuple::of)
                .list()
                .ofMaxSize(MAX_TICKETS)
                .uniqueElements(entry -> entry.get1().id())
                .map(entries -> {
                    Map<Section, List<Ticket>> sections = new HashMap<>();
                    entries.forEach(entry -> sections.computeIfAbsent(entry.get2(), section -> new ArrayList<>())
                            .add(entry.get1()));
                    return Boards.of(sections);
                });
    }

    /** Returns lists of up to {@value #MAX_TICKETS} tickets with unique numbers. */
    public static Arbitrary<List<Ticket>> tickets() {
        return ticket().list().ofMaxSize(MAX_TICKETS).uniqueElements(Ticket::id);
    }

    /** Returns tickets. */
    public static Arbitrary<Ticket> ticket() {
        return Combinators.combine(ids(), texts(), texts(), assignments(), slas(), times(), times(), others())
                .as((id, subject, requester, assignment, sla, created, updated, other) -> {
                    TicketBuilder ticket = Ticket.builder(id)
                            .requester(new Requester(requester, Optional.empty(), Optional.of("acme")))
                            .assignment(assignment)
                            .priority(other.get1())
                            .sla(sla);
                    Optional.of(subject).filter(text -> !text.isEmpty()).ifPresent(ticket::subject);
                    created.ifPresent(ticket::createdAt);
                    updated.ifPresent(ticket::updatedAt);
                    other.get2().ifPresent(ticket::group);
                    return ticket.build();
                });
    }

    /** Returns all agents of the tickets, one of them, none, or {@link Agents#NOT_LOADED}. */
    public static Arbitrary<Agents> agents() {
        return Arbitraries.of(
                Agents.of(AGENTS), Agents.of(AGENTS.subList(0, 1)), Agents.of(List.of()), Agents.NOT_LOADED);
    }

    /** Returns ids of the agents of the tickets, and one unknown id. */
    public static Arbitrary<AgentId> agentIds() {
        return Arbitraries.of(Tickets.JANE.id(), Tickets.OMAR.id(), Tickets.INACTIVE_AGENT.id(), new AgentId(-1));
    }

    /** Returns texts in several scripts, some empty or blank. */
    public static Arbitrary<String> texts() {
        return Arbitraries.of(TEXTS);
    }

    private static Arbitrary<TicketId> ids() {
        return Arbitraries.longs().between(1, Long.MAX_VALUE).map(TicketId::new);
    }

    private static Arbitrary<Assignment> assignments() {
        return Arbitraries.of(AGENTS)
                .map(agent -> Assignment.to(agent.id(), agent.name()))
                .injectNull(0.2)
                .map(assignment -> Optional.ofNullable(assignment).orElse(Assignment.UNASSIGNED));
    }

    private static Arbitrary<Sla> slas() {
        return Combinators.combine(
                        texts(), Arbitraries.of(SlaColor.class), Arbitraries.of(SlaClass.class), times(), times())
                .as(Sla::new);
    }

    private static Arbitrary<Optional<Instant>> times() {
        return Arbitraries.integers()
                .between(-3, 3)
                .map(hours -> Tickets.NOW.plusSeconds(hours * 3600L))
                .optional(0.8);
    }

    private static Arbitrary<Tuple.Tuple2<Priority, Optional<GroupId>>> others() {
        return Combinators.combine(
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(Tickets.FIRST_LEVEL, Tickets.PROFESSIONAL_SERVICES, new GroupId(7))
                                .optional(0.8))
                .as(Tuple::of);
    }
}
