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
    private static final Agent GONE = agent(4, "Adam", false);

    @Test
    void onlyActiveOnesCanBeChosenAlphabeticallyWithoutRegardToCaseAndAccents() {
        Agents agents = Agents.of(List.of(ZOE, PIA, GONE, ODA));

        assertThat(agents.active()).containsExactly(ODA, PIA, ZOE);
    }

    @Test
    void namesakesAreOrderedByTheirNumber() {
        Agent second = agent(9, "Zoe", true);

        assertThat(Agents.of(List.of(second, ZOE)).active()).containsExactly(ZOE, second);
    }

    @Test
    void inactiveOnesAreStillKnown() {
        assertThat(Agents.of(List.of(GONE)).find(GONE.id())).hasValue(GONE);
        assertThat(Agents.of(List.of(GONE)).find(new AgentId(99))).isEmpty();
    }

    @Test
    void ofTwoWithOneNumberTheActiveOneCountsElseTheFirst() {
        Agent again = agent(4, "Adam again", true);
        Agent thirdTime = agent(4, "Adam the third", true);

        assertThat(Agents.of(List.of(GONE, again, thirdTime)).active()).containsExactly(again);
        assertThat(Agents.of(List.of(again, GONE)).active()).containsExactly(again);
    }

    @Test
    void notLoadedIsNotTheSameAsNobody() {
        Agents nobody = Agents.of(List.of());

        assertThat(nobody.isLoaded()).isTrue();
        assertThat(Agents.NOT_LOADED.isLoaded()).isFalse();
        assertThat(nobody).isNotEqualTo(Agents.NOT_LOADED);
    }

    @Test
    void theSameAgentsAreEqual() {
        assertThat(Agents.of(List.of(ZOE, GONE)))
                .isEqualTo(Agents.of(List.of(GONE, ZOE)))
                .hasSameHashCodeAs(Agents.of(List.of(GONE, ZOE)))
                .isNotEqualTo(Agents.of(List.of(ZOE)))
                .hasToString("Agents[loaded=true, count=2]");
    }

    private static Agent agent(long id, String name, boolean active) {
        return new Agent(new AgentId(id), name, Optional.empty(), active);
    }
}
