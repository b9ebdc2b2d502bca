import { SECTION_KEYS, ticketsOf } from "./board-types.js";
import { searchTerms } from "./fold-text.js";
import { SORT_KEYS } from "./section-sort-orders.js";
import { matchesFilters } from "./ticket-filters.js";

/**
 * @typedef {object} DashboardSection
 * @property {import("./board-types.js").SectionKey} key
 * @property {import("./board-types.js").Ticket[]} tickets those that match the filters, sorted
 * @property {number} viewTotal number of tickets without filters
 *
 * @typedef {object} Dashboard
 * @property {DashboardSection[]} sections
 * @property {number} shown number of tickets that match the filters
 * @property {number} viewTotal number of tickets without filters
 */

/**
 * Applies filters and sort orders to a board, by the same rules as the domain does for the API.
 *
 * @param {import("./board-types.js").Board} board
 * @param {import("./query.js").Query} query
 * @returns {Dashboard}
 */
export function filterAndSort(board, query) {
  const matches = filterFor(query);
  const sections = SECTION_KEYS.map((key) => {
    const all = ticketsOf(board, key);
    const requested = query.sections.length === 0 || query.sections.includes(key.slice(1));
    return { key, viewTotal: all.length, tickets: requested ? sorted(all.filter(matches), query.sort.get(key)) : [] };
  });
  const sum = (count) => sections.reduce((total, section) => total + count(section), 0);
  return { sections, shown: sum((section) => section.tickets.length), viewTotal: sum((section) => section.viewTotal) };
}

/**
 * Returns a message if the agent filter is the id of an agent without tickets in this view, or "me" without an agent,
 * otherwise an empty string.
 *
 * @param {import("./board-types.js").Board} board
 * @param {string} agent the agent filter
 * @param {boolean} meKnown whether the agents were known when the page was opened
 * @returns {string}
 */
export function noTicketsNotice(board, agent, meKnown) {
  if (agent === "me") {
    return meKnown ? "No agent has your e-mail address, so none of these tickets is yours." : "Your tickets are not known yet. Reload the page.";
  }
  if (agent === "" || agent === "unassigned") {
    return "";
  }
  const workload = board.workload.find((entry) => entry.agent_key === agent);
  return workload?.sections.some((count) => count > 0) ? "" : `${workload?.name ?? `Agent ${agent}`} has no tickets in this view.`;
}

/** @returns {(ticket: import("./board-types.js").Ticket) => boolean} */
function filterFor(query) {
  const terms = searchTerms(query.search);
  const agent = query.agent === "unassigned" ? null : query.agent;
  return (ticket) =>
    (query.agent === "" || ticket.responder_key === agent) &&
    matchesFilters(ticket, query.filters) &&
    terms.every((term) => ticket.search_text.includes(term));
}

/**
 * Sorts by the domain's ranks: missing values last, equal ones in default order.
 *
 * @param {import("./board-types.js").Ticket[]} tickets in default order
 * @param {import("./section-sort-orders.js").SortOrder | undefined} order
 */
function sorted(tickets, order) {
  if (order === undefined) {
    return tickets;
  }
  const column = SORT_KEYS.indexOf(order.key);
  const sign = order.descending ? -1 : 1;
  return [...tickets].sort((left, right) => {
    const a = left.ranks[column];
    const b = right.ranks[column];
    return a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b);
  });
}
