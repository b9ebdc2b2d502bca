package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.cli.source.TicketResult;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Status;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.domain.ticket.TicketDetails;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Maps a ticket of the API. */
final class ApiTicketReader {

    private ApiTicketReader() {}

    /** Maps the document of one ticket; absent fields get defaults. */
    static TicketResult result(JsonNode document) {
        return new TicketResult(ticket(document), section(document), ApiFields.text(document, "ticket_url"));
    }

    private static Section section(JsonNode document) {
        int number = document.path("section").asInt();
        Optional<String> name = ApiFields.text(document, "section_name").filter(text -> !text.isBlank());
        return number > Section.STANDARD.size() && number <= Section.MAX_NUMBER && name.isPresent()
                ? Section.additional(number, name.get())
                : Section.ofNumber(number).orElse(Section.OTHER_ACTIVE);
    }

    /** Maps an item; absent fields get defaults. */
    static Ticket ticket(JsonNode item) {
        TicketBuilder ticket = Ticket.builder(
                        new TicketId(ApiFields.number(item, "external_id").orElse(0L)))
                .requester(new Requester(
                        ApiFields.text(item, "requester_name").orElse(""),
                        ApiFields.text(item, "requester_email"),
                        ApiFields.text(item, "company_id")))
                .assignment(assignment(item))
                .priority(
                        Priority.ofLevel(item.path("priority").asInt()),
                        item.path("priority_raw").asInt())
                .status(status(item))
                .sla(sla(item))
                .description(
                        ApiFields.text(item, "description").orElse(""),
                        ApiFields.text(item, "description_format")
                                .flatMap(DescriptionFormat::ofWireName)
                                .orElse(DescriptionFormat.HTML))
                .details(details(item));
        ApiFields.number(item, "id").ifPresent(ticket::codexId);
        ApiFields.text(item, "subject").ifPresent(ticket::subject);
        ApiFields.number(item, "group_id").map(GroupId::new).ifPresent(ticket::group);
        ApiFields.instant(item, "created_at").ifPresent(ticket::createdAt);
        ApiFields.instant(item, "updated_at").ifPresent(ticket::updatedAt);
        return ticket.build();
    }

    private static Assignment assignment(JsonNode item) {
        Optional<AgentId> agent = ApiFields.number(item, "responder_id").map(AgentId::new);
        return new Assignment(agent, ApiFields.text(item, "agent_name").orElse(Assignment.UNASSIGNED_NAME));
    }

    private static Status status(JsonNode item) {
        JsonNode code = item.path("status");
        return new Status(
                code.canConvertToInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty(),
                ApiFields.text(item, "status_text").orElse(""));
    }

    private static Sla sla(JsonNode item) {
        SlaColor color =
                ApiFields.text(item, "sla_color").flatMap(SlaColor::ofWireName).orElse(SlaColor.GREEN);
        return new Sla(
                ApiFields.text(item, "sla_text").orElse(""),
                color,
                ApiFields.text(item, "sla_class").flatMap(SlaClass::ofWireName).orElse(color.slaClass()),
                ApiFields.instant(item, "fr_due_by"),
                ApiFields.instant(item, "due_by"));
    }

    private static TicketDetails details(JsonNode item) {
        JsonNode hours = item.path("hours_spent");
        return new TicketDetails(
                ApiFields.text(item, "type"),
                ApiFields.text(item, "source"),
                ApiFields.instant(item, "first_responded_at"),
                ApiFields.instant(item, "agent_responded_at"),
                hours.isNumber() ? OptionalDouble.of(hours.doubleValue()) : OptionalDouble.empty());
    }
}
