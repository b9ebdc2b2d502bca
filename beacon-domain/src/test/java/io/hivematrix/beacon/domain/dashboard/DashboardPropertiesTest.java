package io.hivematrix.beacon.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.TicketArbitraries;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of every dashboard: views partition the board, counts equal rows, filters only remove rows. */
class DashboardPropertiesTest {

    private static final Views VIEWS = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);

    @Property
    void everyTicketIsInExactlyOneView(@ForAll("boards") Board board) {
        PreparedBoard prepared = prepare(board, Agents.NOT_LOADED);

        for (Section section : Section.STANDARD) {
            List<TicketId> shown = new ArrayList<>();
            for (View view : VIEWS.all()) {
                shown.addAll(ids(prepared.show(DashboardQuery.of(view.slug()))
                        .section(section)
                        .tickets()));
            }
            assertThat(shown).containsExactlyInAnyOrderElementsOf(ids(board.tickets(section)));
        }
    }

    @Property
    void counts_equalRows(
            @ForAll("boards") Board board, @ForAll("agents") Agents agents, @ForAll("queries") DashboardQuery query) {
        Dashboard shown = prepare(board, agents).show(query);

        int rows = 0;
        for (DashboardSection section : shown.sections()) {
            assertThat(section.count())
                    .isEqualTo(section.rows().size())
                    .isEqualTo(section.colors().total());
            rows += section.rows().size();
        }
        assertThat(shown.total()).isEqualTo(rows);
    }

    @Property
    void filters_removeRowsAndRetainOrder(@ForAll("boards") Board board, @ForAll("queries") DashboardQuery query) {
        PreparedBoard prepared = prepare(board, Agents.NOT_LOADED);

        Dashboard whole = prepared.show(DashboardQuery.of(query.view()).withSort(query.sort()));
        Dashboard shown = prepared.show(query);

        for (Section section : Section.STANDARD) {
            List<TicketId> expected = whole.section(section).tickets().stream()
                    .filter(ticket -> accepts(query, section, ticket))
                    .map(Ticket::id)
                    .toList();
            assertThat(ids(shown.section(section).tickets())).isEqualTo(expected);
            assertThat(shown.section(section).viewTotal())
                    .isEqualTo(whole.section(section).count());
        }
    }

    @Property
    void workload_countsEveryTicketOnce(@ForAll("boards") Board board, @ForAll("agents") Agents agents) {
        for (View view : VIEWS.all()) {
            Dashboard shown = prepare(board, agents).show(DashboardQuery.of(view.slug()));

            assertThat(shown.workload().stream().mapToInt(AgentWorkload::total).sum())
                    .isEqualTo(shown.viewTotal());
            for (Section section : Section.STANDARD) {
                assertThat(shown.workload().stream()
                                .mapToInt(workload -> workload.bySection().getOrDefault(section, 0))
                                .sum())
                        .isEqualTo(shown.section(section).count());
            }
        }
    }

    @Property
    void agentFilter_showsTicketsOfWorkload(@ForAll("boards") Board board, @ForAll("agents") Agents agents) {
        PreparedBoard prepared = prepare(board, agents);
        DashboardQuery query = DashboardQuery.of(VIEWS.defaultView().slug());

        assertThat(prepared.show(query).workload())
                .allSatisfy(workload -> assertThat(prepared.show(query.withAgent(workload.filter()))
                                .total())
                        .isEqualTo(workload.total()));
    }

    @Property
    void agentFilter_hasNoticeIfNoTickets(
            @ForAll("boards") Board board, @ForAll("agents") Agents agents, @ForAll("agentIds") AgentId id) {
        Dashboard shown = prepare(board, agents)
                .show(DashboardQuery.of(VIEWS.defaultView().slug()).withAgent(AgentFilter.of(id)));

        assertThat(shown.notice().isPresent()).isEqualTo(shown.total() == 0);
    }

    @Property
    void search_findsTicketBySubjectInUpperCase(@ForAll("boards") Board board) {
        PreparedBoard prepared = prepare(board, Agents.NOT_LOADED);

        for (View view : VIEWS.all()) {
            DashboardQuery query = DashboardQuery.of(view.slug());
            for (Section section : Section.STANDARD) {
                for (Ticket ticket : prepared.show(query).section(section).tickets()) {
                    String subject = ticket.subject().orElse("");
                    Dashboard found = prepared.show(query.withSearch(SearchTerms.of(subject.toUpperCase(Locale.ROOT))));
                    assertThat(found.section(section).tickets()).contains(ticket);
                }
            }
        }
    }

    @Provide
    Arbitrary<Board> boards() {
        return TicketArbitraries.boards();
    }

    @Provide
    Arbitrary<Agents> agents() {
        return TicketArbitraries.agents();
    }

    @Provide
    Arbitrary<AgentId> agentIds() {
        return TicketArbitraries.agentIds();
    }

    @Provide
    Arbitrary<DashboardQuery> queries() {
        return Combinators.combine(
                        Arbitraries.of(VIEWS.all()),
                        TicketArbitraries.agentIds().map(AgentFilter::of),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Priority.class).set().ofMaxSize(2),
                        Arbitraries.of(Section.STANDARD).set().ofMaxSize(2),
                        TicketArbitraries.texts(),
                        Arbitraries.of("", "-updated", "s2:subject,s3:-sla", "agent"))
                .as((view, agent, all, priorities, sections, terms, sort) -> new DashboardQuery(
                                view.slug(),
                                all ? AgentFilter.all() : agent,
                                Map.of(),
                                sections,
                                SearchTerms.of(terms),
                                SectionSortOrders.parse(sort))
                        .withPriorities(priorities));
    }

    private static boolean accepts(DashboardQuery query, Section section, Ticket ticket) {
        return (query.sections().isEmpty() || query.sections().contains(section))
                && (query.values(TicketFilter.PRIORITY).isEmpty()
                        || query.values(TicketFilter.PRIORITY)
                                .contains(ticket.priority().slug()))
                && query.agent().accepts(ticket)
                && query.search().matches(SearchTerms.searchKey(ticket));
    }

    private static List<TicketId> ids(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::id).toList();
    }

    private static PreparedBoard prepare(Board board, Agents agents) {
        return PreparedBoard.of(
                Boards.snapshot(board), agents, PsaConfiguration.UNKNOWN, VIEWS, DefaultOrders.STANDARD);
    }
}
