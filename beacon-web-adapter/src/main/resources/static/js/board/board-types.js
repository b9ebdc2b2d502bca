/**
 * The JSON of the ticket API as far as the page reads it.
 *
 * @typedef {"s1" | "s2" | "s3" | "s4"} SectionKey
 * @typedef {"red" | "orange" | "yellow" | "green"} SlaColor
 *
 * @typedef {object} Item one ticket; ids are texts, since numbers above 2^53 would be rounded
 * @property {string} key
 * @property {string | null} responder_key
 * @property {string | null} subject
 * @property {string | null} requester_name
 * @property {string} agent_name
 * @property {string} priority_text
 * @property {string | null} sla_text
 * @property {SlaColor} sla_color
 * @property {string} sla_class
 * @property {string | null} created_at
 * @property {string | null} updated_at
 * @property {string} search_text folded by the domain's rule, see fold-text.js
 * @property {(number | null)[]} ranks its place by each column, see filter-and-sort.js
 *
 * @typedef {object} Workload
 * @property {string | null} agent_key
 * @property {string} name
 * @property {boolean} selectable
 * @property {number[]} sections
 * @property {Record<SlaColor, number>} colors
 *
 * @typedef {object} Board
 * @property {Item[]} s1_items
 * @property {Item[]} s2_items
 * @property {Item[]} s3_items
 * @property {Item[]} s4_items
 * @property {string | null} dashboard_generated_time_iso
 * @property {string | null} ticket_url_template
 * @property {Workload[]} workload
 * @property {boolean} agents_known
 * @property {boolean} stale
 * @property {string | null} error
 * @property {string} [failing_since]
 * @property {string | null} [next_try]
 */

/** @type {readonly SectionKey[]} */
export const SECTION_KEYS = ["s1", "s2", "s3", "s4"];

/** @param {Board} board @param {SectionKey} section @returns {Item[]} */
export function itemsOf(board, section) {
  return board[`${section}_items`];
}

/**
 * Whether an answer is a board at all. What is not must never be shown as an empty one.
 *
 * @param {unknown} answer
 * @returns {answer is Board}
 */
export function isBoard(answer) {
  return Array.isArray(answer?.workload) && SECTION_KEYS.every((section) => isList(answer[`${section}_items`]));
}

function isList(items) {
  return Array.isArray(items) && items.every((item) => typeof item?.key === "string" && Array.isArray(item.ranks));
}
