package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.PassThroughFields;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Reader of the values that are only passed on to scripts. A malformed one is absent and does not make the ticket unreadable. */
final class PassThroughFieldsReader implements TicketFieldReader {

    private OptionalLong requesterId = OptionalLong.empty();
    private Optional<String> ticketNumber = Optional.empty();
    private Optional<String> updatedAge = Optional.empty();
    private Optional<String> createdAge = Optional.empty();
    private Optional<String> agentRespondedAge = Optional.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "requester_id" -> requesterId = LenientScalars.findLong(parser);
            case "ticket_number" -> ticketNumber = LenientScalars.findWord(parser);
            case "updated_friendly" -> updatedAge = LenientScalars.findWord(parser);
            case "created_days_old" -> createdAge = LenientScalars.findWord(parser);
            case "agent_responded_friendly" -> agentRespondedAge = LenientScalars.findWord(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    PassThroughFields fields() {
        return new PassThroughFields(requesterId, ticketNumber, updatedAge, createdAge, agentRespondedAge);
    }
}
