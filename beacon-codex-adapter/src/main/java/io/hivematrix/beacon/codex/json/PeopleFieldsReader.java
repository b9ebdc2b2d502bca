package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Requester;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Reader of requester and assignment. */
final class PeopleFieldsReader implements TicketFieldReader {

    private Optional<String> requesterName = Optional.empty();
    private Optional<String> requesterEmail = Optional.empty();
    private Optional<String> companyId = Optional.empty();
    private OptionalLong responder = OptionalLong.empty();
    private Optional<String> agentName = Optional.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException {
        switch (field) {
            case "requester_name" -> requesterName = LenientScalars.readWord(parser);
            case "requester_email" -> requesterEmail = LenientScalars.readWord(parser);
            case "company_id" -> companyId = LenientScalars.readWord(parser);
            case "responder_id" -> responder = LenientScalars.readLong(parser);
            case "agent_name" -> agentName = LenientScalars.readWord(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    Requester requester() {
        return new Requester(requesterName.orElse(""), requesterEmail, companyId);
    }

    /** Returns the assignment; without {@code responder_id} the ticket is unassigned, even with an agent name. */
    Assignment assignment() {
        if (responder.isEmpty()) {
            return Assignment.UNASSIGNED;
        }
        AgentId agent = new AgentId(responder.getAsLong());
        return Assignment.to(agent, agentName.orElseGet(() -> AgentsReader.defaultName(agent)));
    }
}
