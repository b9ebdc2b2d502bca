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
 * Reader of {@code /api/psa/agents}. Agents without a PSA number ({@code external_id}) are skipped, since tickets refer to
 * agents by it. An agent is active unless {@code active} is false or an equivalent of it. Thread-safe.
 *
 * @param maxAgents the most agents of a response, read or skipped; one with more is rejected before it is read fully
 * @param skipListener notified once per response with skipped agents
 */
public record AgentsReader(long maxAgents, SkippedEntries.SkipListener skipListener) implements ResponseReader<Agents> {

    /** Returns the name of an agent without one, as Codex writes it. */
    static String defaultName(AgentId id) {
        return "Agent " + id;
    }

    @Override
    public Agents read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedResponseException("the response is not an array");
        }
        List<Agent> agents = new ArrayList<>();
        SkippedEntries skipped = new SkippedEntries();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                agents.add(readAgent(parser));
            } catch (MalformedFieldException malformed) {
                skipped.add(malformed, parser);
            }
            if (agents.size() + (long) skipped.count() > maxAgents) {
                throw MalformedResponseException.tooLarge("has more than " + maxAgents + " agents");
            }
        }
        skipped.notify(skipListener);
        return Agents.of(agents);
    }

    private static Agent readAgent(JsonParser parser) throws IOException, MalformedFieldException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new MalformedFieldException("is not an object");
        }
        AgentBuilder builder = new AgentBuilder();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            builder.read(field, parser);
        }
        return builder.build();
    }

    private static final class AgentBuilder {

        private OptionalLong id = OptionalLong.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> email = Optional.empty();
        private boolean active = true;
        private Optional<String> error = Optional.empty();

        void read(String field, JsonParser parser) throws IOException {
            try {
                switch (field) {
                    case "external_id" -> id = LenientScalars.readLong(parser);
                    case "name" -> name = LenientScalars.readWord(parser);
                    case "email" -> email = LenientScalars.readWord(parser);
                    case "active" -> active = LenientScalars.readBoolean(parser, true);
                    default -> parser.skipChildren();
                }
            } catch (MalformedFieldException malformed) {
                error = Optional.of(field + " " + String.valueOf(malformed.getMessage()));
            }
        }

        Agent build() throws MalformedFieldException {
            if (error.isPresent()) {
                throw new MalformedFieldException(error.get());
            }
            if (id.isEmpty()) {
                throw new MalformedFieldException("external_id is missing");
            }
            AgentId agent = new AgentId(id.getAsLong());
            return new Agent(agent, name.orElseGet(() -> defaultName(agent)), email, active);
        }
    }
}
