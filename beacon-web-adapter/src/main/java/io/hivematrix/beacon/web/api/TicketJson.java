package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.domain.dashboard.DashboardRow;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.sort.SortRanks;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.PassThroughFields;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketDetails;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Writer of tickets (specification, "Ticket Object Fields"). {@code key} and {@code responder_key} repeat ids as text, since
 * JavaScript rounds numbers above 2<sup>53</sup>.
 */
final class TicketJson {

    private final JsonGenerator out;

    TicketJson(JsonGenerator out) {
        this.out = out;
    }

    void row(DashboardRow row, TicketDetailLevel detailLevel) throws IOException {
        out.writeStartObject();
        fields(row.ticket());
        if (detailLevel == TicketDetailLevel.FULL) {
            description(row.ticket());
            deprecatedFields(row.ticket());
        } else {
            out.writeStringField("search_text", row.searchKey());
            ranks(row.ranks());
        }
        out.writeEndObject();
    }

    /** Writes all fields except the description, without the enclosing object. */
    void fields(Ticket ticket) throws IOException {
        identity(ticket);
        assignment(ticket);
        state(ticket);
        sla(ticket.sla());
        JsonFields.writeNumber(out, "group_id", number(ticket.group().map(GroupId::value)));
        JsonFields.writeTime(out, "created_at", ticket.createdAt());
        JsonFields.writeText(out, "created_at_str", ticket.createdAt().map(ApiTimestamp::of));
        JsonFields.writeTime(out, "updated_at", ticket.updatedAt());
        JsonFields.writeText(out, "updated_at_str", ticket.updatedAt().map(ApiTimestamp::of));
        details(ticket.details());
    }

    void description(Ticket ticket) throws IOException {
        out.writeStringField("description", ticket.description());
        out.writeStringField("description_format", ticket.descriptionFormat().wireName());
    }

    /** Fields that the specification does not name and existing scripts read; other fields have the same values. */
    private void deprecatedFields(Ticket ticket) throws IOException {
        TicketDetails details = ticket.details();
        PassThroughFields passThrough = details.passThrough();
        JsonFields.writeText(
                out,
                "description_text",
                Optional.of(ticket.description()).filter(text -> ticket.descriptionFormat() == DescriptionFormat.TEXT));
        JsonFields.writeText(out, "ticket_number", passThrough.ticketNumber());
        JsonFields.writeText(out, "ticket_type", details.type());
        JsonFields.writeTime(out, "first_responded_at_iso", details.firstRespondedAt());
        JsonFields.writeTime(out, "fr_due_by_str", ticket.sla().firstResponseDueBy());
        JsonFields.writeTime(out, "due_by_str", ticket.sla().dueBy());
        JsonFields.writeText(out, "updated_friendly", passThrough.updatedAge());
        JsonFields.writeText(out, "created_days_old", passThrough.createdAge());
        JsonFields.writeText(out, "agent_responded_friendly", passThrough.agentRespondedAge());
        JsonFields.writeNumber(out, "requester_id", passThrough.requesterId());
        JsonFields.writeInt(out, "status_id", ticket.status().code());
        JsonFields.writeInt(
                out,
                "priority_id",
                ticket.priorityRaw() == 0 ? OptionalInt.empty() : OptionalInt.of(ticket.priorityRaw()));
        JsonFields.writeDecimal(out, "total_hours_spent", details.hoursSpent());
    }

    private void identity(Ticket ticket) throws IOException {
        Requester requester = ticket.requester();
        out.writeNumberField("id", ticket.codexId());
        out.writeNumberField("external_id", ticket.id().value());
        out.writeStringField("key", ticket.id().toString());
        JsonFields.writeText(out, "subject", ticket.subject());
        out.writeStringField("requester_name", requester.name());
        JsonFields.writeText(out, "requester_email", requester.email());
        JsonFields.writeText(out, "company_id", requester.companyId());
    }

    private void assignment(Ticket ticket) throws IOException {
        Optional<AgentId> agent = ticket.assignment().agent();
        JsonFields.writeNumber(out, "responder_id", number(agent.map(AgentId::value)));
        JsonFields.writeText(out, "responder_key", agent.map(AgentId::toString));
        out.writeStringField("agent_name", ticket.assignment().agentName());
    }

    private void state(Ticket ticket) throws IOException {
        out.writeNumberField("priority", ticket.priority().level());
        out.writeStringField("priority_text", ticket.priority().text());
        out.writeNumberField("priority_raw", ticket.priorityRaw());
        JsonFields.writeInt(out, "status", ticket.status().code());
        out.writeStringField("status_text", ticket.status().text());
    }

    private void sla(Sla sla) throws IOException {
        out.writeStringField("sla_text", sla.text());
        out.writeStringField("sla_color", sla.color().wireName());
        out.writeStringField("sla_class", sla.slaClass().wireName());
        JsonFields.writeTime(out, "fr_due_by", sla.firstResponseDueBy());
        JsonFields.writeTime(out, "due_by", sla.dueBy());
    }

    private void details(TicketDetails details) throws IOException {
        JsonFields.writeText(out, "type", details.type());
        JsonFields.writeText(out, "source", details.source());
        JsonFields.writeTime(out, "first_responded_at", details.firstRespondedAt());
        JsonFields.writeTime(out, "agent_responded_at", details.agentRespondedAt());
        JsonFields.writeDecimal(out, "hours_spent", details.hoursSpent());
    }

    private void ranks(SortRanks ranks) throws IOException {
        out.writeArrayFieldStart("ranks");
        for (SortKey key : SortKey.values()) {
            int rank = ranks.rank(key);
            if (rank == SortRanks.ABSENT) {
                out.writeNull();
            } else {
                out.writeNumber(rank);
            }
        }
        out.writeEndArray();
    }

    private static OptionalLong number(Optional<Long> number) {
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }
}
