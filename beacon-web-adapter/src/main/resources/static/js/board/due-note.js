/**
 * Returns the due time to show below the SLA text, or null: while there is no first response and the SLA is not on track,
 * the due time of a service request, of any other ticket that of its first response. Same rule as the domain's
 * `Ticket.dueNote`.
 *
 * @param {import("./board-types.js").Ticket} ticket
 * @returns {{label: string, at: string} | null}
 */
export function dueNote(ticket) {
  if (ticket.first_responded_at || ticket.sla_color === "green") {
    return null;
  }
  if (ticket.type === "Service Request" && ticket.due_by) {
    return { label: "Due", at: ticket.due_by };
  }
  return ticket.fr_due_by ? { label: "FR Due", at: ticket.fr_due_by } : null;
}
