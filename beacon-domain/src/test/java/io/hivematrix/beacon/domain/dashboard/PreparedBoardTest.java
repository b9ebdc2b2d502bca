package io.hivematrix.beacon.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparedBoardTest {

    private static final Views VIEWS = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 2);
    private static final Optional<TicketLinks> LINKS = TicketLinks.ofTemplate("https://psa.example/{ticket_id}");
    private static final DashboardQuery HELPDESK = DashboardQuery.of(new ViewSlug("helpdesk"));

    private final PreparedBoard prepared = prepare(Boards.snapshot(Boards.small()), Boards.smallAgents());

    @Test
    void show_returnsFourSections() {
        Dashboard shown = prepared.show(HELPDESK);

        assertThat(shown.query()).isEqualTo(HELPDESK);
        assertThat(shown.view().slug()).hasToString("helpdesk");
        assertThat(shown.section(Section.OPEN).title()).isEqualTo("Open Helpdesk Tickets");
        assertThat(shown.sections()).extracting(DashboardSection::count).containsExactly(1, 0, 1, 1);
        assertThat(shown.total()).isEqualTo(3);
        assertThat(shown.ticketLinks()).isEqualTo(LINKS);
        assertThat(shown.notice()).isEmpty();
        assertThat(shown.freshness()).isEqualTo(prepared.freshness());
    }

    @Test
    void siren_countsUnfilteredTicketsOfView() {
        assertThat(prepared.show(HELPDESK.withAgent(AgentFilter.unassigned())).exceedsSirenThreshold())
                .isTrue();
        assertThat(prepared.show(DashboardQuery.of(new ViewSlug("professional-services")))
                        .exceedsSirenThreshold())
                .isFalse();
        assertThat(prepared.show(HELPDESK).viewTotal())
                .isEqualTo(VIEWS.defaultView().sirenThreshold() + 1);
    }

    @Test
    void siren_isOffAtThreshold() {
        PreparedBoard two = prepare(
                Boards.snapshot(Boards.of(
                        Section.OPEN,
                        Tickets.ticket(1).build(),
                        Tickets.ticket(2).build())),
                Agents.NOT_LOADED);

        assertThat(two.show(HELPDESK).exceedsSirenThreshold()).isFalse();
    }

    @Test
    void agentNames_areTakenFromListOfAgents() {
        Agent renamed = new Agent(Tickets.OMAR.id(), "Omar Renamed", Optional.empty(), true);
        PreparedBoard board = prepare(Boards.snapshot(Boards.small()), Agents.of(List.of(renamed)));

        assertThat(board.show(HELPDESK)
                        .section(Section.NEEDS_AGENT)
                        .tickets()
                        .get(0)
                        .assignment())
                .isEqualTo(Assignment.to(renamed.id(), "Omar Renamed"));
        assertThat(board.find(new TicketId(401))
                        .orElseThrow()
                        .ticket()
                        .assignment()
                        .agentName())
                .isEqualTo(Tickets.INACTIVE_AGENT.name());
    }

    @Test
    void show_filtersByAgentPrioritySectionAndSearch() {
        assertThat(prepared.show(HELPDESK.withAgent(AgentFilter.of(Tickets.OMAR.id())))
                        .total())
                .isEqualTo(1);
        assertThat(prepared.show(HELPDESK.withAgent(AgentFilter.unassigned())).total())
                .isEqualTo(1);
        assertThat(prepared.show(HELPDESK.withPriorities(Set.of(Priority.URGENT)))
                        .total())
                .isEqualTo(1);
        assertThat(prepared.show(HELPDESK.withSections(Set.of(Section.OPEN))).total())
                .isEqualTo(1);
        assertThat(prepared.show(HELPDESK.withSearch(SearchTerms.of("401"))).total())
                .isEqualTo(1);
    }

    @Test
    void isUnfiltered_withoutFilters() {
        assertThat(HELPDESK.isUnfiltered()).isTrue();
        assertThat(HELPDESK.withSort(SectionSortOrders.parse("id")).isUnfiltered())
                .isTrue();
        assertThat(HELPDESK.withAgent(AgentFilter.unassigned()).isUnfiltered()).isFalse();
        assertThat(HELPDESK.withPriorities(Set.of(Priority.LOW)).isUnfiltered()).isFalse();
        assertThat(HELPDESK.withSections(Set.of(Section.OPEN)).isUnfiltered()).isFalse();
        assertThat(HELPDESK.withSearch(SearchTerms.of("x")).isUnfiltered()).isFalse();
    }

    @Test
    void show_sortsByQueryOrDefault() {
        PreparedBoard board = prepare(
                Boards.snapshot(Boards.of(
                        Section.OPEN,
                        Tickets.ticket(1).createdAt(Tickets.NOW).build(),
                        Tickets.ticket(2).createdAt(Tickets.NOW.minusSeconds(9)).build())),
                Agents.NOT_LOADED);

        assertThat(ids(board.show(HELPDESK))).containsExactly(2L, 1L);
        assertThat(ids(board.show(HELPDESK.withSort(SectionSortOrders.parse("id")))))
                .containsExactly(1L, 2L);
        assertThat(ids(board.show(HELPDESK.withSort(SectionSortOrders.parse("s1:-id")))))
                .containsExactly(2L, 1L);
    }

    @Test
    void inactiveAgent_ticketsAreShown() {
        Dashboard shown = prepared.show(HELPDESK.withAgent(AgentFilter.of(Tickets.INACTIVE_AGENT.id())));

        assertThat(shown.total()).isEqualTo(1);
        assertThat(shown.viewTotal()).isEqualTo(3);
        assertThat(shown.notice()).isEmpty();
    }

    @Test
    void unknownAgent_ticketsAreShown() {
        PreparedBoard board = prepare(
                Boards.snapshot(Boards.of(
                        Section.OPEN,
                        Tickets.ticket(1)
                                .assignment(Assignment.to(new AgentId(42), "Agent 42"))
                                .build())),
                Agents.of(List.of(Tickets.JANE)));

        Dashboard shown = board.show(HELPDESK.withAgent(AgentFilter.of(new AgentId(42))));

        assertThat(shown.total()).isEqualTo(1);
        assertThat(shown.notice()).isEmpty();
    }

    @Test
    void agentWithoutTickets_hasNotice() {
        PreparedBoard board = prepare(
                Boards.snapshot(Boards.of(Section.OPEN)), Agents.of(List.of(Tickets.JANE, Tickets.INACTIVE_AGENT)));

        assertThat(notice(board, Tickets.JANE.id())).hasValue("Jane Smith has no tickets in this view.");
        assertThat(notice(board, Tickets.INACTIVE_AGENT.id()))
                .hasValue("Agent 19000900116 has no tickets in this view.");
        assertThat(notice(board, new AgentId(-5))).hasValue("Agent -5 has no tickets in this view.");
        assertThat(board.show(HELPDESK.withAgent(AgentFilter.unassigned())).notice())
                .isEmpty();
    }

    @Test
    void agentFilter_otherFilterHidesAllTickets_noNotice() {
        Dashboard shown = prepared.show(
                HELPDESK.withAgent(AgentFilter.of(Tickets.OMAR.id())).withSearch(SearchTerms.of("none")));

        assertThat(shown.total()).isZero();
        assertThat(shown.notice()).isEmpty();
    }

    @Test
    void notice_namesSkippedTicketsFirst() {
        PreparedBoard board = prepare(Boards.snapshot(Boards.incomplete(2)), Boards.smallAgents());

        assertThat(board.show(HELPDESK).skipped()).isEqualTo(2);
        assertThat(board.show(HELPDESK).notice())
                .hasValueSatisfying(text -> assertThat(text).startsWith("2 tickets could not be read"));
        assertThat(notice(board, new AgentId(-5)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("2 tickets could not be read")
                        .endsWith("id is malformed. Agent -5 has no tickets in this view."));
    }

    private static Optional<String> notice(PreparedBoard board, AgentId agent) {
        return board.show(HELPDESK.withAgent(AgentFilter.of(agent))).notice();
    }

    @Test
    void agentsNotLoaded_anyAgentCanBeFiltered() {
        PreparedBoard board = prepare(Boards.snapshot(Boards.small()), Agents.NOT_LOADED);
        Dashboard shown = board.show(HELPDESK.withAgent(AgentFilter.of(Tickets.INACTIVE_AGENT.id())));

        assertThat(shown.total()).isEqualTo(1);
        assertThat(shown.notice()).isEmpty();
        assertThat(shown.agentsKnown()).isFalse();
        assertThat(prepared.show(HELPDESK).agentsKnown()).isTrue();
        assertThat(board.show(HELPDESK).workload()).allMatch(AgentWorkload::selectable);
    }

    @Test
    void find_searchesAllViews() {
        assertThat(prepared.find(new TicketId(201)))
                .hasValue(new LocatedTicket(
                        Boards.small().tickets(Section.CUSTOMER_REPLIED).get(0), Section.CUSTOMER_REPLIED, LINKS));
        assertThat(prepared.find(new TicketId(999))).isEmpty();
    }

    @Test
    void withFreshness_retainsVersionAndContent() {
        Freshness freshness = new Freshness(Optional.empty(), Tickets.NOW.minusSeconds(60), Optional.empty());
        PreparedBoard older = prepared.withFreshness(freshness);

        assertThat(older.version()).isSameAs(prepared.version());
        assertThat(older.freshness()).isEqualTo(freshness);
        assertThat(older.show(HELPDESK).freshness()).isEqualTo(freshness);
        assertThat(older.views()).isEqualTo(VIEWS);
        assertThat(older.agents()).isEqualTo(Boards.smallAgents());
        assertThat(older.psa().ticketLinks()).isEqualTo(LINKS);
    }

    @Test
    void show_unknownViewThrows() {
        assertThatExceptionOfType(UnknownViewException.class)
                .isThrownBy(() -> prepared.show(DashboardQuery.of(new ViewSlug("sales"))))
                .withMessage("Unknown view 'sales'. Known views: helpdesk, professional-services.");
    }

    @Test
    void agentFilter_returnsItsAgent() {
        assertThat(AgentFilter.of(new AgentId(3)).agent()).hasValue(new AgentId(3));
        assertThat(AgentFilter.all().agent()).isEmpty();
        assertThat(AgentFilter.unassigned().agent()).isEmpty();
    }

    @Test
    void dashboard_rejectsMissingSectionsAndTooManyRows() {
        Dashboard shown = prepared.show(HELPDESK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dashboard(
                        shown.query(),
                        shown.view(),
                        shown.sections().subList(0, 3),
                        List.of(),
                        true,
                        shown.freshness(),
                        Optional.empty(),
                        0,
                        Optional.empty()))
                .withMessageStartingWith("sections must be at least the standard ones, by number, but are [1 (Open), ");
        DashboardSection open = shown.section(Section.OPEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DashboardSection(Section.OPEN, "Open", open.rows(), open.count() - 1))
                .withMessage("viewTotal must be at least 1, but is 0");
    }

    private static PreparedBoard prepare(BoardSnapshot snapshot, Agents agents) {
        return PreparedBoard.of(snapshot, agents, new PsaConfiguration(LINKS, Set.of()), VIEWS, DefaultOrders.STANDARD);
    }

    private static List<Long> ids(Dashboard shown) {
        return shown.section(Section.OPEN).tickets().stream()
                .map(ticket -> ticket.id().value())
                .toList();
    }
}
