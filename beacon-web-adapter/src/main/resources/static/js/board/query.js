import { SECTION_KEYS } from "./board-types.js";
import { searchTerms } from "./fold-text.js";
import { formatSortOrders, parseSortOrders } from "./section-sort-orders.js";
import { TICKET_FILTERS } from "./ticket-filters.js";

const SECTIONS = SECTION_KEYS.map((key) => key.slice(1));

/**
 * Filters and sort orders of the page. They are part of the URL, so that a copied link shows the same tickets.
 *
 * @typedef {object} Query
 * @property {string} agent an agent id, "unassigned", "me", or empty for all agents
 * @property {Record<string, string[]>} filters values by name of the filter; empty for all
 * @property {string[]} sections section numbers; empty for all
 * @property {string} search
 * @property {import("./section-sort-orders.js").SectionSortOrders} sort
 */

/** Parses a URL's query string; unknown values are ignored. @param {string} search from "?" on, or empty @returns {Query} */
export function parseQuery(search) {
  const parameters = new URLSearchParams(search);
  return {
    agent: parseAgent(parameters.get("agent_id") ?? ""),
    filters: filtersOf(({ name, values }) => parseList(values, parameters.get(name))),
    sections: parseList(SECTIONS, parameters.get("section")),
    search: parseSearch(parameters.get("q") ?? ""),
    sort: parseSortOrders(parameters.get("sort") ?? ""),
  };
}

/** Formats a query as the server does. @param {Query} query @returns {string} empty, or from "?" on */
export function formatQuery(query) {
  const parameters = new URLSearchParams();
  const add = (name, value) => value !== "" && parameters.set(name, value);
  add("agent_id", query.agent);
  TICKET_FILTERS.forEach(({ name }) => add(name, query.filters[name].join(",")));
  add("section", query.sections.join(","));
  add("q", query.search);
  add("sort", formatSortOrders(query.sort));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** @param {Query} query @returns {boolean} */
export function isFiltered(query) {
  return query.agent !== "" || Object.values(query.filters).some((values) => values.length > 0) || query.sections.length > 0 || query.search !== "";
}

/** Returns the query without filters, with the same sort orders. @param {Query} query @returns {Query} */
export function withoutFilters(query) {
  return { agent: "", filters: filtersOf(() => []), sections: [], search: "", sort: query.sort };
}

/** Returns the trimmed search text; empty if it contains no search term. @param {string} text @returns {string} */
export function parseSearch(text) {
  return searchTerms(text).length > 0 ? text.trim() : "";
}

/** @param {(filter: import("./ticket-filters.js").TicketFilter) => string[]} valuesOf */
function filtersOf(valuesOf) {
  return Object.fromEntries(TICKET_FILTERS.map((filter) => [filter.name, valuesOf(filter)]));
}

/** @param {string} text */
function parseAgent(text) {
  return /^[-+]?\d+$/.test(text) ? String(BigInt(text)) : text;
}

/** @param {string[]} allowed in output order @param {string | null} list comma-separated */
function parseList(allowed, list) {
  const values = (list ?? "").split(",").map((value) => value.trim().toLowerCase());
  return allowed.filter((value) => values.includes(value));
}
