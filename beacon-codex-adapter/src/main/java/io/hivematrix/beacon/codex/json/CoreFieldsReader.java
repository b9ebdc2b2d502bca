package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.domain.ticket.TicketDetails;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a ticket is about: its numbers, words, times and kind. */
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
            case "id" -> id = LenientScalars.id(parser);
            case "external_id" -> externalId = LenientScalars.id(parser);
            case "subject" -> subject = LenientScalars.text(parser);
            case "group_id" -> group = LenientScalars.id(parser);
            case "created_at" -> createdAt.documented(LenientScalars.time(parser));
            case "created_at_str" -> createdAt.observed(LenientScalars.time(parser));
            case "updated_at" -> updatedAt.documented(LenientScalars.time(parser));
            case "updated_at_str" -> updatedAt.observed(LenientScalars.time(parser));
            case "description" -> description.documented(LenientScalars.text(parser));
            case "description_text" -> description.observed(LenientScalars.text(parser));
            case "type" -> type.documented(LenientScalars.text(parser));
            case "ticket_type" -> type.observed(LenientScalars.text(parser));
            case "source" -> source = LenientScalars.text(parser);
            case "agent_responded_at" -> agentRespondedAt = LenientScalars.time(parser);
            case "total_hours_spent" -> hoursSpent = LenientScalars.decimal(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Begins the ticket.
     *
     * @throws MalformedFieldException if it has no number by which it could be known
     */
    TicketBuilder begin() throws MalformedFieldException {
        TicketId number = number();
        TicketBuilder ticket = Ticket.builder(number).codexId(id.orElse(number.value()));
        subject.ifPresent(ticket::subject);
        group.ifPresent(value -> ticket.group(new GroupId(value)));
        createdAt.value().ifPresent(ticket::createdAt);
        updatedAt.value().ifPresent(ticket::updatedAt);
        return ticket.description(description.value().orElse(""));
    }

    TicketDetails details(Optional<Instant> firstRespondedAt) {
        return new TicketDetails(type.value(), source, firstRespondedAt, agentRespondedAt, hoursSpent);
    }

    private TicketId number() throws MalformedFieldException {
        long number = externalId.orElseGet(() -> id.orElse(0));
        if (number <= 0) {
            throw new MalformedFieldException("id is missing or not positive");
        }
        return new TicketId(number);
    }
}
