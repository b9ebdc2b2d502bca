import { searchWords } from "./fold-text.js";
import { formatPlan, parsePlan } from "./section-sort-orders.js";

/** As the server writes them, whose twin this is. */
const PRIORITIES = ["urgent", "high", "medium", "low", "unknown"];
const SECTIONS = ["1", "2", "3", "4"];

/**
 * What the viewer asks for; it lives in the address, so that a pasted link shows the same board.
 *
 * @typedef {object} Query
 * @property {string} agent an agent's id, "unassigned", or empty for everybody
 * @property {string[]} priorities words; empty for all
 * @property {string[]} sections numbers; empty for all
 * @property {string} search
 * @property {import("./section-sort-orders.js").SortPlan} sort
 */

/** @param {string} search the part of an address from its "?" on @returns {Query} */
export function readQuery(search) {
  const parameters = new URLSearchParams(search);
  return {
    agent: agentOf(parameters.get("agent_id") ?? ""),
    priorities: chosen(PRIORITIES, parameters.get("priority")),
    sections: chosen(SECTIONS, parameters.get("section")),
    search: searchOf(parameters.get("q") ?? ""),
    sort: parsePlan(parameters.get("sort") ?? ""),
  };
}

/** @param {Query} query @returns {string} empty, or from "?" on */
export function writeQuery(query) {
  const parameters = new URLSearchParams();
  const add = (name, value) => value !== "" && parameters.set(name, value);
  add("agent_id", query.agent);
  add("priority", query.priorities.join(","));
  add("section", query.sections.join(","));
  add("q", query.search);
  add("sort", formatPlan(query.sort));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** @param {Query} query */
export function isFiltered(query) {
  return query.agent !== "" || query.priorities.length > 0 || query.sections.length > 0 || query.search !== "";
}

/** The same order without filters. @param {Query} query @returns {Query} */
export function unfiltered(query) {
  return { agent: "", priorities: [], sections: [], search: "", sort: query.sort };
}

/** What a typed text asks for: nothing where there is no word in it. @param {string} text */
export function searchOf(text) {
  return searchWords(text).length > 0 ? text.trim() : "";
}

/** @param {string} text */
function agentOf(text) {
  return /^[-+]?\d+$/.test(text) ? String(BigInt(text)) : text;
}

/** @param {string[]} all in the order they are written in @param {string | null} list */
function chosen(all, list) {
  const words = (list ?? "").split(",").map((word) => word.trim().toLowerCase());
  return all.filter((word) => words.includes(word));
}
