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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Any ticket and any board, for properties (jqwik). Values come from small sets, so that equal ones and absent ones are
 * common; texts are of the kind that people write.
 */
public final class TicketArbitraries {

    private static final int MOST_TICKETS = 40;
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

    /** Any board of up to 40 tickets. */
    public static Arbitrary<Board> boards() {
        return Combinators.combine(ticket(), Arbitraries.of(Section.class))
                .as(Tuple::of)
                .list()
                .ofMaxSize(MOST_TICKETS)
                .uniqueElements(placed -> placed.get1().id())
                .map(placed -> {
                    Map<Section, List<Ticket>> sections = new EnumMap<>(Section.class);
                    placed.forEach(one -> sections.computeIfAbsent(one.get2(), section -> new ArrayList<>())
                            .add(one.get1()));
                    return Boards.of(sections);
                });
    }

    /** Up to 40 tickets, no number twice. */
    public static Arbitrary<List<Ticket>> tickets() {
        return ticket().list().ofMaxSize(MOST_TICKETS).uniqueElements(Ticket::id);
    }

    /** Any ticket. */
    public static Arbitrary<Ticket> ticket() {
        return Combinators.combine(ids(), texts(), texts(), assignments(), slas(), moments(), moments(), others())
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

    /** The people who may carry the tickets, or some of them, or no news of them yet. */
    public static Arbitrary<Agents> agents() {
        return Arbitraries.of(
                Agents.of(AGENTS), Agents.of(AGENTS.subList(0, 1)), Agents.of(List.of()), Agents.NOT_LOADED);
    }

    /** An agent's number, of somebody who carries tickets or of nobody. */
    public static Arbitrary<AgentId> agentIds() {
        return Arbitraries.of(Tickets.JANE.id(), Tickets.OMAR.id(), Tickets.INACTIVE_AGENT.id(), new AgentId(-1));
    }

    /** A text that people write; sometimes empty or blank. */
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
                        texts(), Arbitraries.of(SlaColor.class), Arbitraries.of(SlaClass.class), moments(), moments())
                .as(Sla::new);
    }

    private static Arbitrary<Optional<Instant>> moments() {
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
