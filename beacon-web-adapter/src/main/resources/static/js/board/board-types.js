/**
 * Types of the ticket API's JSON, limited to what the page reads.
 *
 * @typedef {string} SectionKey "s1" to "s4", and "s5" on for additional sections
 * @typedef {"red" | "orange" | "yellow" | "green"} SlaColor
 *
 * @typedef {object} Ticket one ticket; ids are strings because numbers above 2^53 lose precision
 * @property {string} key
 * @property {string | null} responder_key
 * @property {string | null} subject
 * @property {string | null} requester_name
 * @property {string} agent_name
 * @property {string} priority_text
 * @property {string | null} sla_text
 * @property {SlaColor} sla_color
 * @property {string} sla_class
 * @property {string | null} type
 * @property {string | null} fr_due_by
 * @property {string | null} due_by
 * @property {string | null} first_responded_at
 * @property {string | null} created_at
 * @property {string | null} updated_at
 * @property {string} search_text folded text, see fold-text.js
 * @property {(number | null)[]} ranks sort rank per column, in the order of SORT_KEYS
 *
 * @typedef {object} Workload active tickets of one agent
 * @property {string | null} agent_key null for unassigned tickets
 * @property {string} name
 * @property {boolean} selectable whether the list of agents to choose from offers the agent: active agents and unassigned
 * @property {number[]} sections tickets per section
 * @property {Record<SlaColor, number>} colors tickets per SLA colour
 *
 * @typedef {object} Board
 * @property {Ticket[]} s1_items
 * @property {Ticket[]} s2_items
 * @property {Ticket[]} s3_items
 * @property {Ticket[]} s4_items and so on for additional sections
 * @property {number[]} section_totals tickets per section without filters
 * @property {string | null} dashboard_generated_time_iso
 * @property {string | null} ticket_url_template
 * @property {Workload[]} workload
 * @property {boolean} agents_known
 * @property {string | null} notice message about missing tickets
 * @property {boolean} stale
 * @property {string | null} error
 * @property {string} [failing_since]
 * @property {string | null} [next_try]
 * @property {string} page_version version of the page's files on the server
 */

/** @type {readonly SectionKey[]} the sections that every board has */
const STANDARD_KEYS = ["s1", "s2", "s3", "s4"];

/** @type {readonly SectionKey[]} the sections of the page */
export const SECTION_KEYS = Object.freeze(keysOfPage());

function keysOfPage() {
  const keys = Array.from(globalThis.document?.querySelectorAll("#sections [data-section]") ?? [], (card) => card.dataset.section);
  return keys.length === 0 ? STANDARD_KEYS : keys.sort();
}

/** Returns a section's tickets in default order. @param {Board} board @param {SectionKey} section @returns {Ticket[]} */
export function ticketsOf(board, section) {
  return board[`${section}_items`] ?? [];
}

/**
 * Returns whether a JSON value has the shape of a board. Any other value must be reported as an error and never be shown
 * as an empty board.
 *
 * @param {unknown} json
 * @returns {json is Board}
 */
export function isBoard(json) {
  return Array.isArray(json?.workload) && STANDARD_KEYS.every((section) => isTicketList(json[`${section}_items`]));
}

/** Returns whether a board has the sections of the page; after another configuration of Beacon it has not. @param {Board} board */
export function hasSectionsOfPage(board) {
  return board.section_totals.length === SECTION_KEYS.length;
}

function isTicketList(tickets) {
  return Array.isArray(tickets) && tickets.every((ticket) => typeof ticket?.key === "string" && Array.isArray(ticket.ranks));
}
