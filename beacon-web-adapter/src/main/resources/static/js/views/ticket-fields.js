import { htmlToText } from "../lib/html-to-text.js";
import { formatDateTime } from "../lib/time-format.js";

/** Label of the field that may have many lines. */
export const DESCRIPTION = "Description";

/**
 * Returns labels and values of a ticket's fields, without those that have no value.
 *
 * @param {object} ticket JSON of the ticket API, with all fields
 * @param {Map<string, import("../page-config.js").SlaIndicator>} slaIndicators by SLA colour
 * @returns {[string, string][]}
 */
export function fieldsOf(ticket, slaIndicators) {
  const fields = [
    ["Requester", ticket.requester_name],
    ["E-mail", ticket.requester_email],
    ["Company", ticket.company_id],
    ["Agent", ticket.agent_name],
    ["Priority", ticket.priority_text],
    ["Status", ticket.status_text],
    ["Section", ticket.section_name],
    ["SLA", ticket.sla_text],
    ["Urgency", slaIndicators.get(ticket.sla_color)?.label],
    ["Type", ticket.type],
    ["Source", ticket.source],
    ["Group", ticket.group_key],
    ["Created", formatTime(ticket.created_at)],
    ["Updated", formatTime(ticket.updated_at)],
    ["First response due", formatTime(ticket.fr_due_by)],
    ["Due", formatTime(ticket.due_by)],
    ["First response", formatTime(ticket.first_responded_at)],
    ["Last response", formatTime(ticket.agent_responded_at)],
    ["Time spent", ticket.hours_spent === null || ticket.hours_spent === undefined ? null : `${ticket.hours_spent} h`],
    [DESCRIPTION, descriptionOf(ticket) || "(no description)"],
  ];
  return fields.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([label, value]) => [label, String(value)]);
}

/** Returns the description as text: plain text as it is, HTML without its markup. */
function descriptionOf({ description, description_format: format }) {
  return format === "text" ? description.trim() : htmlToText(description ?? "");
}

function formatTime(iso) {
  return iso ? formatDateTime(Date.parse(iso)) : null;
}
