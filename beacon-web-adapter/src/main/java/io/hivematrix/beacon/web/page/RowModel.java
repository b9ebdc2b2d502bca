package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.ticket.DueNote;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Optional;

/**
 * Texts of one ticket row. Plain text; the template escapes it.
 *
 * @param link URL of the ticket in the PSA system; empty if unknown
 * @param subject the subject, or its placeholder
 * @param requester the requester's name; may be empty
 * @param agent the agent's name, or "Unassigned"
 * @param priorityStyle suffix of the platform's badge class
 * @param slaText SLA text of Codex, or {@code label} if there is none
 * @param slaStyle the platform's class, as Codex sends it
 * @param color the SLA colour
 * @param symbol its symbol
 * @param label its label
 * @param dueLabel label of the due time below the SLA text; empty for none
 * @param due the due time below the SLA text, ISO-8601
 */
public record RowModel(
        String key,
        String link,
        String subject,
        String requester,
        String agent,
        String priority,
        String priorityStyle,
        String slaText,
        String slaStyle,
        String color,
        String symbol,
        String label,
        String dueLabel,
        String due,
        String dueText,
        String updated,
        String updatedText,
        String created,
        String createdText) {

    /** Placeholder for a missing subject. */
    static final String NO_SUBJECT = "(no subject)";

    private static final int MAX_SUBJECT_BYTES = 60;
    private static final int MAX_NAME_BYTES = 18;
    private static final int MAX_SLA_BYTES = 28;

    /** Returns the start of the subject by bytes: about what a row has space for in Latin letters, less in others. */
    public String shortSubject() {
        return ShortText.of(subject, MAX_SUBJECT_BYTES);
    }

    /** Returns the start of the requester, like {@link #shortSubject}. */
    public String shortRequester() {
        return ShortText.of(requester, MAX_NAME_BYTES);
    }

    /** Returns the start of the agent, like {@link #shortSubject}. */
    public String shortAgent() {
        return ShortText.of(agent, MAX_NAME_BYTES);
    }

    /** Returns the start of the SLA text, like {@link #shortSubject}. */
    public String shortSlaText() {
        return ShortText.of(slaText, MAX_SLA_BYTES);
    }

    static RowModel of(Ticket ticket, Optional<TicketLinks> links) {
        SlaIndicator mark = SlaIndicator.of(ticket.sla().color());
        Optional<DueNote> dueNote = ticket.dueNote();
        TimeModel due = TimeModel.compact(dueNote.map(DueNote::at));
        TimeModel updated = TimeModel.compact(ticket.updatedAt());
        TimeModel created = TimeModel.compact(ticket.createdAt());
        return new RowModel(
                ticket.id().toString(),
                links.map(known -> known.template()
                                .replace(TicketLinks.PLACEHOLDER, ticket.id().toString()))
                        .orElse(""),
                ticket.subject().filter(subject -> !subject.isBlank()).orElse(NO_SUBJECT),
                ticket.requester().name(),
                ticket.assignment().agentName(),
                ticket.priority().text(),
                ticket.priority().slug(),
                ticket.sla().text().isBlank() ? mark.label() : ticket.sla().text(),
                ticket.sla().slaClass().wireName(),
                mark.color(),
                mark.symbol(),
                mark.label(),
                dueNote.map(DueNote::label).orElse(""),
                due.iso(),
                due.text(),
                updated.iso(),
                updated.text(),
                created.iso(),
                created.text());
    }
}
