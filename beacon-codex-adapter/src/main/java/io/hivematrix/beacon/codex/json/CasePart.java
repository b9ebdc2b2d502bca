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
final class CasePart implements TicketPart {

    private OptionalLong id = OptionalLong.empty();
    private OptionalLong externalId = OptionalLong.empty();
    private Optional<String> subject = Optional.empty();
    private OptionalLong group = OptionalLong.empty();
    private final EitherField<Instant> createdAt = new EitherField<>();
    private final EitherField<Instant> updatedAt = new EitherField<>();
    private final EitherField<String> description = new EitherField<>();
    private final EitherField<String> type = new EitherField<>();
    private Optional<String> source = Optional.empty();
    private Optional<Instant> agentRespondedAt = Optional.empty();
    private OptionalDouble hoursSpent = OptionalDouble.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedValueException {
        switch (field) {
            case "id" -> id = Scalars.id(parser);
            case "external_id" -> externalId = Scalars.id(parser);
            case "subject" -> subject = Scalars.text(parser);
            case "group_id" -> group = Scalars.id(parser);
            case "created_at" -> createdAt.documented(Scalars.time(parser));
            case "created_at_str" -> createdAt.observed(Scalars.time(parser));
            case "updated_at" -> updatedAt.documented(Scalars.time(parser));
            case "updated_at_str" -> updatedAt.observed(Scalars.time(parser));
            case "description" -> description.documented(Scalars.text(parser));
            case "description_text" -> description.observed(Scalars.text(parser));
            case "type" -> type.documented(Scalars.text(parser));
            case "ticket_type" -> type.observed(Scalars.text(parser));
            case "source" -> source = Scalars.text(parser);
            case "agent_responded_at" -> agentRespondedAt = Scalars.time(parser);
            case "total_hours_spent" -> hoursSpent = Scalars.decimal(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Begins the ticket.
     *
     * @throws MalformedValueException if it has no number by which it could be known
     */
    TicketBuilder begin() throws MalformedValueException {
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

    private TicketId number() throws MalformedValueException {
        long number = externalId.orElseGet(() -> id.orElse(0));
        if (number <= 0) {
            throw new MalformedValueException("id is missing or not positive");
        }
        return new TicketId(number);
    }
}
