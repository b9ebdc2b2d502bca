package io.hivematrix.beacon.web.display;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.sort.SortOrder;
import io.hivematrix.beacon.domain.sort.TicketOrder;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.web.api.JsonFields;
import io.hivematrix.beacon.web.page.SectionModel;
import io.hivematrix.beacon.web.page.SirenLevels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Optional;

/**
 * Writer of a display's data as JSON, redacted. Each level writes its own fields; nothing is written and removed afterwards.
 * The level is one of the fields, so that documents of two levels, and their entity tags, always differ. Immutable,
 * thread-safe.
 */
final class DisplayJson {

    private static final TicketOrder MOST_URGENT_FIRST = TicketOrder.by(
            SortOrder.descending(SortKey.SLA),
            SortOrder.descending(SortKey.PRIORITY),
            SortOrder.ascending(SortKey.CREATED));

    /** Enough for one line, also if much of it is markup. */
    private static final int MAX_DESCRIPTION = 500;

    private final JsonFactory json = new JsonFactory();
    private final String pageVersion;

    /** @param pageVersion version of the page's files, by which an open page detects a new Beacon */
    DisplayJson(String pageVersion) {
        this.pageVersion = pageVersion;
    }

    /** Writes a dashboard in UTF-8 and closes the stream. */
    void writeTo(OutputStream stream, Dashboard dashboard, RedactionLevel show) throws IOException {
        try (JsonGenerator out = json.createGenerator(new OutputStreamWriter(stream, UTF_8))) {
            out.writeStartObject();
            out.writeStringField("show", show.wireName());
            writeCounts(out, dashboard);
            writeSections(out, dashboard);
            if (show.includes(RedactionLevel.TICKETS)) {
                JsonFields.writeText(out, "agent", agentName(dashboard));
                writeTickets(out, dashboard, show);
            }
            writeFreshness(out, dashboard);
            out.writeStringField("page_version", pageVersion);
            out.writeEndObject();
        }
    }

    private static void writeCounts(JsonGenerator out, Dashboard dashboard) throws IOException {
        out.writeStringField("view", dashboard.view().slug().value());
        out.writeStringField("title", dashboard.view().title());
        out.writeNumberField("total", dashboard.total());
        out.writeBooleanField("siren", dashboard.exceedsSirenThreshold());
        out.writeStringField(
                "level", SirenLevels.around(dashboard.view().sirenThreshold()).styleOf(dashboard.viewTotal()));
    }

    private static void writeSections(JsonGenerator out, Dashboard dashboard) throws IOException {
        out.writeArrayFieldStart("sections");
        for (DashboardSection section : dashboard.sections()) {
            out.writeStartObject();
            out.writeStringField("label", SectionModel.shortLabel(section.section()));
            out.writeNumberField("count", section.count());
            out.writeObjectFieldStart("colors");
            for (SlaColor color : SlaColor.values()) {
                out.writeNumberField(color.wireName(), section.colors().of(color));
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Returns the name of the agent whose tickets are shown; empty for all agents and for an unknown one. */
    private static Optional<String> agentName(Dashboard dashboard) {
        return dashboard.workload().stream()
                .filter(agent -> agent.filter().equals(dashboard.query().agent()))
                .map(AgentWorkload::name)
                .findFirst();
    }

    private static void writeTickets(JsonGenerator out, Dashboard dashboard, RedactionLevel show) throws IOException {
        List<SectionTicket> tickets = dashboard.sections().stream()
                .flatMap(section ->
                        section.tickets().stream().map(ticket -> new SectionTicket(section.section(), ticket)))
                .toList();
        out.writeArrayFieldStart("tickets");
        for (SectionTicket located : MOST_URGENT_FIRST.sorted(tickets, SectionTicket::ticket)) {
            writeTicket(out, located, show);
        }
        out.writeEndArray();
    }

    private static void writeTicket(JsonGenerator out, SectionTicket located, RedactionLevel show) throws IOException {
        Ticket ticket = located.ticket();
        out.writeStartObject();
        out.writeStringField("number", ticket.id().toString());
        out.writeNumberField("section", located.section().number());
        JsonFields.writeText(out, "subject", ticket.subject());
        out.writeStringField("agent", ticket.assignment().agentName());
        out.writeStringField("priority", ticket.priority().slug());
        out.writeStringField("priority_text", ticket.priority().text());
        out.writeStringField("sla_text", ticket.sla().text());
        out.writeStringField("sla_color", ticket.sla().color().wireName());
        JsonFields.writeTime(out, "updated_at", ticket.updatedAt());
        if (show.includes(RedactionLevel.FULL)) {
            out.writeStringField("requester", ticket.requester().name());
            out.writeStringField("description", beginning(ticket.description()));
            out.writeStringField(
                    "description_format", ticket.descriptionFormat().wireName());
        }
        out.writeEndObject();
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MAX_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_DESCRIPTION));
    }

    private static void writeFreshness(JsonGenerator out, Dashboard dashboard) throws IOException {
        Optional<RefreshFailure> failure = dashboard.freshness().failure();
        JsonFields.writeTime(out, "last_sync", dashboard.freshness().lastSync());
        JsonFields.writeText(out, "error", failure.map(RefreshFailure::detail));
        JsonFields.writeTime(out, "stale_since", failure.map(RefreshFailure::since));
    }

    private record SectionTicket(Section section, Ticket ticket) {}
}
