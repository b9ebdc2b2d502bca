package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.ticket.DueNote;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Optional;

/**
 * One line of a section, in the words that stand in its cells. Texts are plain; the template escapes them.
 *
 * @param key the ticket's number
 * @param link where the ticket opens in the PSA system; empty where unknown
 * @param subject the subject, or what stands for none
 * @param requester the customer's name; may be empty
 * @param agent the agent's name, or "Unassigned"
 * @param priority the priority's word
 * @param priorityStyle the priority's part of the platform's badge class
 * @param slaText what Codex says of the SLA, or the mark's word where it says nothing
 * @param slaStyle the platform's class, as Codex sends it
 * @param mark colour, shape and word
 * @param dueLabel label of the due time below the SLA text; empty for none
 * @param due the due time below the SLA text
 * @param updated when it last changed
 * @param created when it was opened
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
        SlaIndicator mark,
        String dueLabel,
        TimeModel due,
        TimeModel updated,
        TimeModel created) {

    /** What stands in the place of a missing subject. */
    static final String NO_SUBJECT = "(no subject)";

    static RowModel of(Ticket ticket, Optional<TicketLinks> links) {
        SlaIndicator mark = SlaIndicator.of(ticket.sla().color());
        return new RowModel(
                ticket.id().toString(),
                links.map(known -> known.linkTo(ticket.id()).toString()).orElse(""),
                ticket.subject().filter(subject -> !subject.isBlank()).orElse(NO_SUBJECT),
                ticket.requester().name(),
                ticket.assignment().agentName(),
                ticket.priority().text(),
                ticket.priority().slug(),
                ticket.sla().text().isBlank() ? mark.label() : ticket.sla().text(),
                ticket.sla().slaClass().wireName(),
                mark,
                ticket.dueNote().map(DueNote::label).orElse(""),
                TimeModel.of(ticket.dueNote().map(DueNote::at), ""),
                TimeModel.of(ticket.updatedAt(), ""),
                TimeModel.of(ticket.createdAt(), ""));
    }
}
