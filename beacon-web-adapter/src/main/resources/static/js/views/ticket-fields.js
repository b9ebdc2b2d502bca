import { exactTime } from "../lib/time-format.js";
import { plainDescription } from "../lib/html-to-text.js";

/** The name of the field that may have many lines. */
export const DESCRIPTION = "Description";

/**
 * All of a ticket's fields that have a value, with the words for people.
 *
 * @param {object} ticket as the API tells it
 * @param {Map<string, import("../page-config.js").Mark>} marks by SLA colour
 * @returns {[string, string][]}
 */
export function fieldsOf(ticket, marks) {
  const rows = [
    ["Requester", ticket.requester_name],
    ["E-mail", ticket.requester_email],
    ["Company", ticket.company_id],
    ["Agent", ticket.agent_name],
    ["Priority", ticket.priority_text],
    ["Status", ticket.status_text],
    ["Section", ticket.section_name],
    ["SLA", ticket.sla_text],
    ["Urgency", marks.get(ticket.sla_color)?.word],
    ["Type", ticket.type],
    ["Source", ticket.source],
    ["Group", ticket.group_key],
    ["Created", time(ticket.created_at)],
    ["Updated", time(ticket.updated_at)],
    ["First response due", time(ticket.fr_due_by)],
    ["Due", time(ticket.due_by)],
    ["First answered", time(ticket.first_responded_at)],
    ["Last answered", time(ticket.agent_responded_at)],
    ["Time spent", ticket.hours_spent === null || ticket.hours_spent === undefined ? null : `${ticket.hours_spent} h`],
    [DESCRIPTION, plainDescription(ticket.description ?? "") || "(no description)"],
  ];
  return rows.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([label, value]) => [label, String(value)]);
}

function time(iso) {
  return iso ? exactTime(Date.parse(iso)) : null;
}
