package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Contract of {@link AgentSource}; the test class of an implementation implements this interface. */
public interface AgentSourceContract extends PortContract {

    /** Returns a new source whose origin has at least one active agent. */
    AgentSource agentSource();

    /** Returns a new source whose origin is not reachable or never responds. */
    AgentSource agentSourceWithoutOrigin();

    @Test
    default void loadsAgentsInBackground() {
        AgentSource source = agentSource();

        await().until(() -> source.agents().isLoaded());

        assertThat(source.agents().active()).isNotEmpty();
    }

    @Test
    default void withoutOrigin_returnsNotLoadedAtOnce() {
        AgentSource source = agentSourceWithoutOrigin();

        Agents agents = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), source::agents);

        assertThat(agents).isEqualTo(Agents.NOT_LOADED);
    }
}
