package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.PassThroughFields;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.domain.ticket.TicketDetails;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reader of ids, subject, description, timestamps and type. */
final class CoreFieldsReader implements TicketFieldReader {

    private OptionalLong id = OptionalLong.empty();
    private OptionalLong externalId = OptionalLong.empty();
    private Optional<String> subject = Optional.empty();
    private OptionalLong group = OptionalLong.empty();
    private final DialectField<Instant> createdAt = new DialectField<>();
    private final DialectField<Instant> updatedAt = new DialectField<>();
    private final DialectField<String> description = new DialectField<>();
    private final DialectField<String> type = new DialectField<>();
    private Optional<String> source = Optional.empty();
    private Optional<Instant> agentRespondedAt = Optional.empty();
    private OptionalDouble hoursSpent = OptionalDouble.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException {
        switch (field) {
            case "id" -> id = LenientScalars.readLong(parser);
            case "external_id" -> externalId = LenientScalars.readLong(parser);
            case "subject" -> subject = LenientScalars.readText(parser);
            case "group_id" -> group = LenientScalars.readLong(parser);
            case "created_at" -> createdAt.setDocumented(LenientScalars.readTimestamp(parser));
            case "created_at_str" -> createdAt.setObserved(LenientScalars.readTimestamp(parser));
            case "updated_at" -> updatedAt.setDocumented(LenientScalars.readTimestamp(parser));
            case "updated_at_str" -> updatedAt.setObserved(LenientScalars.readTimestamp(parser));
            case "description" -> description.setDocumented(LenientScalars.readText(parser));
            case "description_text" -> description.setObserved(LenientScalars.readText(parser));
            case "type" -> type.setDocumented(LenientScalars.readWord(parser));
            case "ticket_type" -> type.setObserved(LenientScalars.readWord(parser));
            case "source" -> source = LenientScalars.readWord(parser);
            case "agent_responded_at" -> agentRespondedAt = LenientScalars.readTimestamp(parser);
            case "total_hours_spent" -> hoursSpent = LenientScalars.readDouble(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns the ticket's number as text; empty if it has none. */
    Optional<String> idText() {
        OptionalLong number = externalId.isPresent() ? externalId : id;
        return number.isPresent() ? Optional.of(Long.toString(number.getAsLong())) : Optional.empty();
    }

    /** @throws MalformedFieldException if the ticket has no positive id */
    TicketBuilder builder() throws MalformedFieldException {
        TicketId ticketId = ticketId();
        TicketBuilder ticket = Ticket.builder(ticketId).codexId(id.orElse(ticketId.value()));
        subject.ifPresent(ticket::subject);
        group.ifPresent(value -> ticket.group(new GroupId(value)));
        createdAt.value().ifPresent(ticket::createdAt);
        updatedAt.value().ifPresent(ticket::updatedAt);
        DescriptionFormat format = description.isOnlyObserved() ? DescriptionFormat.TEXT : DescriptionFormat.HTML;
        return ticket.description(description.value().orElse(""), format);
    }

    TicketDetails details(Optional<Instant> firstRespondedAt, PassThroughFields passThrough) {
        return new TicketDetails(type.value(), source, firstRespondedAt, agentRespondedAt, hoursSpent, passThrough);
    }

    private TicketId ticketId() throws MalformedFieldException {
        long number = externalId.orElseGet(() -> id.orElse(0));
        if (number <= 0) {
            throw new MalformedFieldException("id is missing or not positive");
        }
        return new TicketId(number);
    }
}
