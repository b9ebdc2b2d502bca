package io.hivematrix.beacon.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentsTest {

    private static final Agent ZOE = agent(1, "Zoe", true);
    private static final Agent ODA = agent(2, "Öda", true);
    private static final Agent PIA = agent(3, "pia", true);
    private static final Agent ADAM = agent(4, "Adam", false);

    @Test
    void active_isOrderedByNameIgnoringCaseAndAccents() {
        Agents agents = Agents.of(List.of(ZOE, PIA, ADAM, ODA));

        assertThat(agents.active()).containsExactly(ODA, PIA, ZOE);
    }

    @Test
    void active_ordersEqualNamesById() {
        Agent second = agent(9, "Zoe", true);

        assertThat(Agents.of(List.of(second, ZOE)).active()).containsExactly(ZOE, second);
    }

    @Test
    void find_returnsInactiveAgent() {
        assertThat(Agents.of(List.of(ADAM)).find(ADAM.id())).hasValue(ADAM);
        assertThat(Agents.of(List.of(ADAM)).find(new AgentId(99))).isEmpty();
    }

    @Test
    void duplicateId_firstActiveElseFirstIsUsed() {
        Agent again = agent(4, "Adam again", true);
        Agent thirdTime = agent(4, "Adam the third", true);

        assertThat(Agents.of(List.of(ADAM, again, thirdTime)).active()).containsExactly(again);
        assertThat(Agents.of(List.of(again, ADAM)).active()).containsExactly(again);
    }

    @Test
    void notLoaded_differsFromEmptyList() {
        Agents none = Agents.of(List.of());

        assertThat(none.isLoaded()).isTrue();
        assertThat(Agents.NOT_LOADED.isLoaded()).isFalse();
        assertThat(none).isNotEqualTo(Agents.NOT_LOADED);
    }

    @Test
    void equality_ignoresListOrder() {
        assertThat(Agents.of(List.of(ZOE, ADAM)))
                .isEqualTo(Agents.of(List.of(ADAM, ZOE)))
                .hasSameHashCodeAs(Agents.of(List.of(ADAM, ZOE)))
                .isNotEqualTo(Agents.of(List.of(ZOE)))
                .hasToString("Agents[loaded=true, count=2]");
    }

    private static Agent agent(long id, String name, boolean active) {
        return new Agent(new AgentId(id), name, Optional.empty(), active);
    }

    @Test
    void findByEmail_ignoresCase_prefersActiveAgent() {
        Agent former = new Agent(new AgentId(1), "Jane", Optional.of("jane@example.com"), false);
        Agent current = new Agent(new AgentId(2), "Jane", Optional.of(" Jane@Example.COM"), true);
        Agents agents = Agents.of(List.of(former, current));
        assertThat(agents.findByEmail("JANE@example.com ")).contains(current);
        assertThat(agents.findByEmail("omar@example.com")).isEmpty();
        assertThat(Agents.of(List.of(new Agent(new AgentId(3), "X", Optional.of(""), true)))
                        .findByEmail(" "))
                .isEmpty();
    }
}
