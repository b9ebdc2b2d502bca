package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code /api/psa/agents}. An agent without a PSA number ({@code external_id}) is left out, since no ticket could
 * name it; Codex's own number is another thing. One that is not said to be inactive is active.
 */
public final class AgentsReader implements ResponseReader<Agents> {

    private final SkippedEntries.SkipListener skipped;

    public AgentsReader(SkippedEntries.SkipListener skipped) {
        this.skipped = skipped;
    }

    /** The name of an agent who has none, as Codex writes it too. */
    static String nameless(AgentId id) {
        return "Agent " + id;
    }

    @Override
    public Agents read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedResponseException("the answer is no list");
        }
        List<Agent> agents = new ArrayList<>();
        SkippedEntries skips = new SkippedEntries();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                agents.add(agent(parser));
            } catch (MalformedFieldException malformed) {
                skips.add(malformed.getMessage());
            }
        }
        skips.notify(skipped);
        return Agents.of(agents);
    }

    private static Agent agent(JsonParser parser) throws IOException, MalformedFieldException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new MalformedFieldException("is no object");
        }
        AgentDraft draft = new AgentDraft();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            draft.read(field, parser);
        }
        return draft.agent();
    }

    private static final class AgentDraft {

        private OptionalLong id = OptionalLong.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> email = Optional.empty();
        private boolean active = true;
        private Optional<String> fault = Optional.empty();

        void read(String field, JsonParser parser) throws IOException {
            try {
                switch (field) {
                    case "external_id" -> id = LenientScalars.id(parser);
                    case "name" -> name = LenientScalars.text(parser);
                    case "email" -> email = LenientScalars.text(parser);
                    case "active" -> active = isActive(parser);
                    default -> parser.skipChildren();
                }
            } catch (MalformedFieldException malformed) {
                fault = Optional.of(field + " " + malformed.getMessage());
            }
        }

        private static boolean isActive(JsonParser parser) throws IOException {
            boolean active = parser.currentToken() != JsonToken.VALUE_FALSE;
            parser.skipChildren();
            return active;
        }

        Agent agent() throws MalformedFieldException {
            if (fault.isPresent()) {
                throw new MalformedFieldException(fault.get());
            }
            if (id.isEmpty()) {
                throw new MalformedFieldException("external_id is missing");
            }
            AgentId known = new AgentId(id.getAsLong());
            return new Agent(known, name.orElseGet(() -> nameless(known)), email, active);
        }
    }
}
