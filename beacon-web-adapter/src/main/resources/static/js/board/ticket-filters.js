/**
 * Filter by a value of a ticket, one of a fixed list.
 *
 * @typedef {object} TicketFilter
 * @property {string} name name of the URL parameter
 * @property {string} jsonKey key of the value in a ticket
 * @property {string[]} values in the order in which the server writes them
 */

/** @type {readonly TicketFilter[]} the filters of the page's form */
export const TICKET_FILTERS = Object.freeze(Array.from(globalThis.document?.querySelectorAll("#filters select[data-json]") ?? [], filterOf));

/** @param {HTMLSelectElement} select */
function filterOf(select) {
  const values = Array.from(select.options, (option) => option.value).filter((value) => value !== "" && !value.includes(","));
  return { name: select.name, jsonKey: select.dataset.json, values };
}

/** @param {import("./board-types.js").Ticket} ticket @param {Record<string, string[]>} chosen values by filter; empty for all */
export function matchesFilters(ticket, chosen) {
  return TICKET_FILTERS.every(({ name, jsonKey }) => chosen[name].length === 0 || chosen[name].includes(ticket[jsonKey]?.toLowerCase()));
}
