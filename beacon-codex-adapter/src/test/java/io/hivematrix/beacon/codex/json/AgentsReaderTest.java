package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.ContractFiles;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsReaderTest {

    private final List<String> skipped = new ArrayList<>();

    @Test
    void readsActiveAndInactiveAgents() throws IOException {
        Agents agents = read(ContractFiles.text("codex-agents.json"));

        assertThat(agents.isLoaded()).isTrue();
        assertThat(agents.find(new AgentId(19000900101L)))
                .contains(new Agent(
                        new AgentId(19000900101L), "Bob O'Brien", Optional.of("agent1@acme-msp.example"), true));
        assertThat(agents.active()).isNotEmpty().allMatch(Agent::active);
        assertThat(skipped).isEmpty();
    }

    @Test
    void readsAgentWithOnlyAnId() throws IOException {
        Agents agents =
                read("[{\"external_id\": \"7\", \"name\": null, \"email\": null, \"active\": null, \"x\": [{}]}]");

        assertThat(agents.active()).containsExactly(new Agent(new AgentId(7), "Agent 7", Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"false", "0", "0.0", "\"false\"", "\"False\"", "\"0\"", "\"no\"", "\"N\"", "\"f\"", "\"off\""})
    void readsInactiveInAnySpelling(String inactive) throws IOException {
        assertThat(read("[{\"external_id\": 7, \"active\": " + inactive + "}]").active())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"true\"", "\"None\"", "null", "NaN", "\"\""})
    void readsActiveInAnySpelling(String active) throws IOException {
        assertThat(read("[{\"external_id\": \"7.0\", \"name\": \"None\", \"active\": " + active + "}]")
                        .active())
                .containsExactly(new Agent(new AgentId(7), "Agent 7", Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{\"id\": 7, \"name\": \"Codex's number only\"}",
                "{\"external_id\": \"x\"}",
                "{\"external_id\": 7, \"name\": {\"first\": \"secret\"}}"
            })
    void skipsMalformedAgents(String malformed) throws IOException {
        Agents agents = read("[{\"external_id\": 1, \"active\": {}}, " + malformed + ", {\"external_id\": 2}]");

        assertThat(agents.active()).hasSize(2);
        assertThat(skipped)
                .hasSize(1)
                .allSatisfy(words -> assertThat(words).startsWith("1: ").doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"agents\": []}", "[{\"external_id\": 1}", "[] []", "<html>"})
    void rejectsDocumentThatIsNotAnArray(String document) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"external_id\":1}", "{}", "1"})
    void moreAgentsThanTheLimit_areRejected(String agent) throws IOException {
        String hundred = String.join(",", Collections.nCopies(100, agent));
        read("[" + hundred + "]");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> read("[" + hundred + "," + agent + ", not read"))
                .withMessage("the response has more than 100 agents; increase the heap (-Xmx) or"
                        + " BEACON_MAX_CODEX_BYTES");
    }

    private Agents read(String document) throws IOException {
        return JsonResponseReaders.read(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                new AgentsReader(100, (count, error) -> skipped.add(count + ": " + error)));
    }
}
