package io.hivematrix.beacon.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardRow;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.LocatedTicket;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.web.cache.ContentEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writer of dashboards and tickets as JSON (specification, "GET /api/tickets/&lt;view_slug&gt;"). Immutable, thread-safe. */
public final class DashboardJson {

    /** Approximate size of a row without its description. */
    private static final long BYTES_PER_ROW = 1700;

    private final DeltaRowJson deltaRows = new DeltaRowJson();
    private final JsonFactory json = new JsonFactory();
    private final String pageVersion;

    /** @param pageVersion version of the page's files, by which an open page detects a new Beacon */
    public DashboardJson(String pageVersion) {
        this.pageVersion = pageVersion;
    }

    /** Returns the approximate size of a dashboard in bytes. */
    static long estimatedBytes(Dashboard dashboard, TicketDetailLevel detailLevel) {
        long bytes = BYTES_PER_ROW * (dashboard.total() + 1L);
        if (detailLevel == TicketDetailLevel.FULL) {
            for (DashboardSection section : dashboard.sections()) {
                for (DashboardRow row : section.rows()) {
                    bytes += row.ticket().description().length();
                }
            }
        }
        return bytes;
    }

    /** Returns a dashboard in UTF-8; see {@link #writeTo}. */
    public byte[] write(Dashboard dashboard, Instant now, TicketDetailLevel detailLevel) {
        return bytes(out -> writeTo(out, dashboard, now, detailLevel));
    }

    /**
     * Writes a dashboard in UTF-8 and closes the stream. The document depends on {@code now} only if the board is stale.
     *
     * @param now the time for the age of a stale board
     * @param detailLevel the fields of each ticket
     */
    void writeTo(OutputStream stream, Dashboard dashboard, Instant now, TicketDetailLevel detailLevel)
            throws IOException {
        writeDocument(stream, out -> {
            for (DashboardSection section : dashboard.sections()) {
                writeRows(out, section, detailLevel);
            }
            writeTail(out, dashboard, now);
        });
    }

    /**
     * Writes the changes of a dashboard since another one.
     *
     * @param since hash of the earlier document
     */
    void writeTo(OutputStream stream, Dashboard dashboard, BoardDelta delta, String since, Instant now)
            throws IOException {
        writeDocument(stream, out -> {
            out.writeStringField("since", since);
            out.writeArrayFieldStart("removed");
            for (TicketId id : delta.removed()) {
                out.writeString(id.toString());
            }
            out.writeEndArray();
            for (DashboardSection section : dashboard.sections()) {
                out.writeArrayFieldStart(section.section().key() + "_items");
                for (BoardDelta.Row row : delta.sections().getOrDefault(section.section(), List.of())) {
                    deltaRows.write(out, row);
                }
                out.writeEndArray();
            }
            writeTail(out, dashboard, now);
        });
    }

    /** Returns a ticket with its description, section and PSA link, in UTF-8. */
    public byte[] write(LocatedTicket located) {
        return bytes(out -> writeTo(out, located));
    }

    /** Writes a ticket; see {@link #write(LocatedTicket)}. */
    void writeTo(OutputStream stream, LocatedTicket located) throws IOException {
        writeDocument(stream, out -> {
            TicketJson tickets = new TicketJson(out);
            tickets.fields(located.ticket());
            JsonFields.writeText(out, "group_key", located.ticket().group().map(group -> Long.toString(group.value())));
            tickets.description(located.ticket());
            out.writeNumberField("section", located.section().number());
            out.writeStringField("section_name", located.section().label());
            JsonFields.writeText(
                    out,
                    "ticket_url",
                    located.ticketLinks()
                            .map(links -> links.linkTo(located.ticket().id()).toString()));
        });
    }

    private static void writeRows(JsonGenerator out, DashboardSection section, TicketDetailLevel detailLevel)
            throws IOException {
        TicketJson tickets = new TicketJson(out);
        out.writeArrayFieldStart(section.section().key() + "_items");
        for (DashboardRow row : section.rows()) {
            tickets.row(row, detailLevel);
        }
        out.writeEndArray();
    }

    /** Writes everything but the rows. */
    private void writeTail(JsonGenerator out, Dashboard dashboard, Instant now) throws IOException {
        writeHead(out, dashboard);
        writeCounts(out, dashboard);
        writeWorkload(out, dashboard);
        out.writeNumberField("skipped", dashboard.skipped());
        JsonFields.writeText(out, "notice", dashboard.notice());
        writeFreshness(out, dashboard.freshness(), now);
        out.writeStringField("page_version", pageVersion);
    }

    private static void writeHead(JsonGenerator out, Dashboard dashboard) throws IOException {
        out.writeNumberField("total_active_items", dashboard.total());
        JsonFields.writeTime(
                out, "dashboard_generated_time_iso", dashboard.freshness().lastSync());
        out.writeStringField("view", dashboard.view().title());
        for (DashboardSection section : dashboard.sections()) {
            out.writeStringField("section" + section.section().number() + "_name_js", section.title());
        }
        out.writeStringField("view_slug", dashboard.view().slug().value());
        JsonFields.writeText(out, "ticket_url_template", dashboard.ticketLinks().map(TicketLinks::template));
    }

    private static void writeCounts(JsonGenerator out, Dashboard dashboard) throws IOException {
        out.writeNumberField("view_total_items", dashboard.viewTotal());
        out.writeArrayFieldStart("section_totals");
        for (DashboardSection section : dashboard.sections()) {
            out.writeNumber(section.viewTotal());
        }
        out.writeEndArray();
        out.writeNumberField("siren_threshold", dashboard.view().sirenThreshold());
    }

    private static void writeWorkload(JsonGenerator out, Dashboard dashboard) throws IOException {
        out.writeArrayFieldStart("workload");
        for (AgentWorkload agent : dashboard.workload()) {
            out.writeStartObject();
            JsonFields.writeText(out, "agent_key", agent.agent().map(AgentId::toString));
            out.writeStringField("name", agent.name());
            out.writeBooleanField("selectable", agent.selectable());
            out.writeArrayFieldStart("sections");
            for (DashboardSection section : dashboard.sections()) {
                out.writeNumber(agent.bySection().getOrDefault(section.section(), 0));
            }
            out.writeEndArray();
            out.writeObjectFieldStart("colors");
            for (SlaColor color : SlaColor.values()) {
                out.writeNumberField(color.wireName(), agent.colors().of(color));
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeBooleanField("agents_known", dashboard.agentsKnown());
    }

    private static void writeFreshness(JsonGenerator out, Freshness freshness, Instant now) throws IOException {
        Optional<RefreshFailure> failure = freshness.failure();
        out.writeBooleanField("stale", failure.isPresent());
        JsonFields.writeText(out, "error", failure.map(RefreshFailure::detail));
        if (failure.isPresent()) {
            out.writeNumberField("board_age_seconds", freshness.age(now).toSeconds());
            JsonFields.writeTime(out, "failing_since", failure.map(RefreshFailure::since));
            JsonFields.writeTime(out, "next_try", failure.flatMap(RefreshFailure::nextTry));
        }
    }

    /**
     * Encodes through a writer, which replaces an unpaired surrogate by a question mark; Jackson's own UTF-8 encoder would
     * fail for the whole document.
     */
    private void writeDocument(OutputStream stream, FieldsWriter fields) throws IOException {
        try (JsonGenerator out = json.createGenerator(new OutputStreamWriter(stream, UTF_8))) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        }
    }

    private static byte[] bytes(ContentEncoding.BodyWriter document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface FieldsWriter {
        void write(JsonGenerator out) throws IOException;
    }
}
