package io.hivematrix.beacon.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final AgentId UNKNOWN_AGENT = new AgentId(1);

    @Test
    void agents_areOrderedByNameThenUnassigned() {
        List<AgentWorkload> workload = WorkloadCalculator.of(Boards.small().sections(), Boards.smallAgents());

        assertThat(workload)
                .extracting(AgentWorkload::name)
                .containsExactly("Agent 19000900116", "Jane Smith", "Ömar Zięba", "Unassigned");
    }

    @Test
    void agentWithoutTickets_isListedIfActive() {
        List<AgentWorkload> workload = WorkloadCalculator.of(Map.of(), Boards.smallAgents());

        assertThat(workload).extracting(AgentWorkload::total).containsExactly(0, 0, 0);
        assertThat(workload).extracting(AgentWorkload::name).containsExactly("Jane Smith", "Ömar Zięba", "Unassigned");
    }

    @Test
    void counts_bySectionAndColour() {
        Board board = Boards.of(
                Section.OPEN,
                Tickets.ticketOf(1, Tickets.JANE).build(),
                Tickets.ticketOf(2, Tickets.JANE).build());

        AgentWorkload jane =
                WorkloadCalculator.of(board.sections(), Boards.smallAgents()).get(0);

        assertThat(jane.agent()).hasValue(Tickets.JANE.id());
        assertThat(jane.bySection())
                .isEqualTo(Map.of(
                        Section.OPEN, 2, Section.CUSTOMER_REPLIED, 0, Section.NEEDS_AGENT, 0, Section.OTHER_ACTIVE, 0));
        assertThat(jane.colors()).isEqualTo(new SlaColorCounts(0, 2, 0, 0));
        assertThat(jane.filter()).isEqualTo(AgentFilter.of(Tickets.JANE.id()));
    }

    @Test
    void inactiveAgent_isNotSelectable() {
        List<AgentWorkload> workload = WorkloadCalculator.of(Boards.small().sections(), Boards.smallAgents());

        assertThat(workload).extracting(AgentWorkload::selectable).containsExactly(false, true, true, true);
        assertThat(workload.get(3).filter()).isEqualTo(AgentFilter.unassigned());
    }

    @Test
    void unknownAgent_hasNameOfTicket() {
        Board board = Boards.of(
                Section.OPEN,
                Tickets.ticket(1)
                        .assignment(Assignment.to(UNKNOWN_AGENT, "Former Agent"))
                        .build());

        AgentWorkload workload =
                WorkloadCalculator.of(board.sections(), Agents.of(List.of())).get(0);

        assertThat(workload.name()).isEqualTo("Former Agent");
        assertThat(workload.selectable()).isFalse();
    }

    @Test
    void equalNames_haveIdAppended() {
        Agents agents = Agents.of(List.of(
                new Agent(new AgentId(7), "Jane Smith", Optional.empty(), true),
                new Agent(new AgentId(5), "Jane Smith", Optional.empty(), true),
                new Agent(new AgentId(6), "John Doe", Optional.empty(), true)));

        assertThat(WorkloadCalculator.of(Map.of(), agents))
                .extracting(AgentWorkload::name)
                .containsExactly("Jane Smith · 5", "Jane Smith · 7", "John Doe", "Unassigned");
    }

    @Test
    void slaColorCounts_perColour() {
        SlaColorCounts counts = new SlaColorCounts(1, 2, 3, 4);

        assertThat(counts.total()).isEqualTo(10);
        assertThat(counts.of(SlaColor.RED)).isEqualTo(1);
        assertThat(counts.of(SlaColor.ORANGE)).isEqualTo(2);
        assertThat(counts.of(SlaColor.YELLOW)).isEqualTo(3);
        assertThat(counts.of(SlaColor.GREEN)).isEqualTo(4);
    }

    @Test
    void invalidCounts_areRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorCounts(0, 0, -1, 0))
                .withMessage("yellow must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorCounts(-1, 0, 0, 0))
                .withMessageStartingWith("red");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorCounts(0, -1, 0, 0))
                .withMessageStartingWith("orange");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorCounts(0, 0, 0, -1))
                .withMessageStartingWith("green");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentWorkload(
                        Optional.empty(), "x", true, Map.of(Section.OPEN, 2), new SlaColorCounts(1, 0, 0, 0)))
                .withMessage("bySection counts 2 tickets, but colors counts 1");
    }
}
